# Two commands matter: `make run` and `make test`. `python3 tasks.py run` is the same without make.
.PHONY: run demo setup test check fix bench bench-names bench-sentences bench-paths bench-warmth train-names train-warmth

run demo setup test check fix bench bench-names bench-sentences bench-paths bench-warmth train-names train-warmth:
	@python3 tasks.py $@ $(ARGS)
