"""Splink on DuckDB, as its own guide for people sets it up: `python splink_finds.py BOOK.csv` prints its pairs as JSON.

Runs in an environment of its own: needs `splink` 5 alone.
"""

import json
import logging
import sys

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

LEAST = 0.01


def main(book: str) -> None:
    logging.disable(logging.WARNING)
    database = duckdb.connect()
    api = DuckDBAPI(database)
    columns = "first_name, surname, full_name, phone, email, profile, work, born"
    blanks = ", ".join(f"NULLIF({column}, '') AS {column}" for column in columns.split(", "))
    database.execute(f"CREATE TABLE book AS SELECT unique_id, {blanks} FROM read_csv('{book}', all_varchar=true)")
    rules = [
        block_on("phone"), block_on("email"), block_on("profile"), block_on("first_name", "surname"),
        block_on("surname", "work"), block_on("first_name", "born"),
    ]  # fmt: skip
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("first_name").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("surname").configure(term_frequency_adjustments=True),
            cl.ExactMatch("phone").configure(term_frequency_adjustments=True),
            cl.ExactMatch("email"), cl.ExactMatch("profile"),
            cl.ExactMatch("work").configure(term_frequency_adjustments=True), cl.ExactMatch("born"),
        ],
        blocking_rules_to_generate_predictions=rules,
    )  # fmt: skip
    linker = Linker(api.register("book"), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("email"), block_on("profile")], recall=0.3)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    for rule in (block_on("email"), block_on("phone"), block_on("first_name", "surname")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=LEAST)
    rows = database.execute(f"SELECT unique_id_l, unique_id_r, match_probability FROM {found.physical_name}").fetchall()
    json.dump([{"people": sorted((int(a), int(b))), "probability": p} for a, b, p in rows], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
