"""The same work with pandas: returns as a DataFrame of whole numbers, everything after the sums in numpy."""
import json
import resource
import sys
import time

import numpy as np
import pandas as pd

work, folder = sys.argv[1], sys.argv[2]
with open(f"{folder}/shape.json", encoding="utf-8") as file:
    task = json.load(file)
products, months, first_month = task["products"], task["months"], task["firstMonth"]
years = months // 12
product_numbers = np.arange(products)
levels = [product_numbers // width for width in (1, 5, 20, 100, products)]
weights = 1.0 + product_numbers % 5
prices = 1 + ((7 * product_numbers[:, None] + 3 * np.arange(years - 1)[None, :]) % 11) / 10


def load():
    return pd.DataFrame(
        {
            "enterprise": np.fromfile(f"{folder}/enterprise.u32", dtype="<u4").astype("int32"),
            "product": np.fromfile(f"{folder}/product.u16", dtype="<u2").astype("int16"),
            "month": np.fromfile(f"{folder}/month.u16", dtype="<u2").astype("int16"),
            "quantity": np.fromfile(f"{folder}/quantity.f64", dtype="<f8"),
        },
        copy=False,
    )


def grouped(rows, level):
    return np.add.reduceat(rows, np.unique(level, return_index=True)[1], axis=0)


def matrix(sums):
    """Products by months; what is not there is missing."""
    wide = sums.unstack()
    return wide.reindex(index=product_numbers, columns=range(first_month, first_month + months)).to_numpy(dtype=float)


def on_last_year(rows):
    growth = np.full(rows.shape, np.nan)
    growth[:, 12:] = rows[:, 12:] / rows[:, :-12] - 1
    return growth


def yearly(rows):
    return rows.reshape(rows.shape[0], years, 12).mean(axis=2)


def fixed(sums, level, total):
    scaled = sums * (weights / sums[:, :12].mean(axis=1))[:, None]
    group_weights = grouped(weights[:, None], level)
    index = 100 * grouped(scaled, level) / group_weights
    points = np.full(index.shape, np.nan)
    if total is None:
        total = index
    points[:, 12:] = group_weights / weights.sum() * (index[:, 12:] - index[:, :-12]) / total[0, :-12]
    return index, on_last_year(index), points


def chained(sums, level, total):
    means = yearly(sums)
    unit = prices / (prices * means[:, :-1]).sum(axis=0)
    place = np.maximum(np.arange(months) // 12 - 1, 0)
    part = grouped(unit[:, place] * sums, level)
    share = grouped((unit * means[:, :-1])[:, place], level)
    if total is None:
        total = part
    link = part / share
    factor = np.cumprod(np.hstack([np.ones((link.shape[0], 1)), yearly(link)[:, :-1]]), axis=1)
    index = 100 * np.repeat(factor, 12, axis=1) * link
    points = np.full(index.shape, np.nan)
    before = np.repeat(yearly(part)[:, :-1], 12, axis=1)
    total_before = np.repeat(yearly(total)[:, :-1], 12, axis=1)
    points[:, 12:] = (total_before * (part[:, 12:] - share[:, 12:]) + before - part[:, :-12]) / total[0, :-12]
    return (index, on_last_year(index), points), part


def compilation(frame):
    sums = matrix(frame.groupby(["product", "month"])["quantity"].sum())
    total_index = fixed(sums, levels[-1], None)[0]
    total_part = chained(sums, levels[-1], None)[1]
    of_fixed = [fixed(sums, level, total_index) for level in levels]
    of_chained = [chained(sums, level, total_part)[0] for level in levels]
    panels = [[level[kind] for level in of] for of in (of_fixed, of_chained) for kind in range(3)]
    return [sums] + [panel for kind in panels for panel in kind]


def matched(frame):
    earlier = frame.rename(columns={"quantity": "previous"})
    earlier["month"] = earlier["month"] + 12
    both = frame.merge(earlier, on=["enterprise", "product", "month"])
    sums = both.groupby(["product", "month"]).agg(
        current=("quantity", "sum"), previous=("previous", "sum"), pairs=("quantity", "size")
    )
    current, previous = matrix(sums["current"]), matrix(sums["previous"])
    pairs = np.nan_to_num(matrix(sums["pairs"]))
    now, then = prices[:, :1] * current, prices[:, :1] * previous
    total = then.sum(axis=0)
    growth = [grouped(now, level) / grouped(then, level) - 1 for level in levels]
    points = [(grouped(now, level) - grouped(then, level)) / total for level in levels]
    return [current, previous, pairs] + growth + points


def what_if(frame, run):
    frame.loc[frame["enterprise"] == 7, "quantity"] *= 2 if run % 2 == 0 else 0.5
    return compilation(frame)


def csv():
    text = {name: "category" for name in ("enterprise", "product", "month", "status")}
    frame = pd.read_csv(f"{folder}/returns.csv", dtype=text)
    return [np.array([len(frame), frame["quantity"].sum()])]


began = time.perf_counter()
data = None if work == "csv" else load()
loaded = time.perf_counter() - began
jobs = {
    "compile": lambda run: compilation(data),
    "matched": lambda run: matched(data),
    "what-if": lambda run: what_if(data, run),
    "read": lambda run: [np.array([data["quantity"].to_numpy().sum()])],
    "csv": lambda run: csv(),
}
wall, cpu, spent, done, answer = float("inf"), float("inf"), 0.0, 0, []
while done % 2 == 0 or not (spent >= 8 or (spent >= 2 and done >= 3)):
    used, start = time.process_time(), time.perf_counter()
    answer = jobs[work](done)
    seconds = time.perf_counter() - start
    wall, cpu = min(wall, seconds), min(cpu, time.process_time() - used)
    spent, done = spent + seconds, done + 1
np.concatenate([np.ascontiguousarray(panel, dtype="<f8").ravel() for panel in answer]).tofile(f"{folder}/answer.f64")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"load": loaded, "wall": wall, "cpu": cpu, "peak": peak}))
