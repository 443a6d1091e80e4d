# Two commands matter: `make run` and `make test`. `python3 tasks.py run` is the same without make.
.PHONY: run demo setup test check fix bench bench-names bench-etiquette bench-sentences bench-paths bench-warmth proof train-names train-warmth train-etiquette

run demo setup test check fix bench bench-names bench-etiquette bench-sentences bench-paths bench-warmth proof train-names train-warmth train-etiquette:
	@python3 tasks.py $@ $(ARGS)
