"""The mechanisms that can be vectorised, in NumPy, as one would write them: a peer to time, and a second opinion on the numbers.

Usage: python3 simulation_step.py FOLDER. Reads spec.json and NAME.bin (raw, little-endian) of a world, applies each mechanism to it once
and writes the arrays that it changes to MECHANISM.NAME.out; then times it with draws of its own and prints the seconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
spec = json.loads((folder / "spec.json").read_text())
p = spec["parameters"]
n, markets, resources, clusters = (spec[k] for k in ("n", "markets", "resources", "clusters"))


def read(name, dtype):
    return np.fromfile(folder / f"{name}.bin", dtype=dtype)


w = {name: read(name, dtype) for name, dtype in spec["arrays"].items()}
alive = w["alive"] == 1
cluster = w["cluster"]
K = w["knowledge"].reshape(n, markets)
E = w["endowment"].reshape(clusters, resources)
degree = w["degree"].astype(np.int64)
src = np.repeat(np.arange(n), degree)
dst = w["ties"]
starts = np.minimum(np.concatenate([[0], np.cumsum(degree)[:-1]]), max(len(dst) - 1, 0))
none = degree == 0
bit = np.arange(markets, dtype=np.uint32)
present = (w["presence"][:, None] >> bit) & 1 == 1
distance, demand, rivals = (np.array(spec[k]) for k in ("distance", "demand", "rivals"))
is_public = np.array(spec["isPublic"])
to_advantage, to_capability = np.array(spec["toAdvantage"]), np.array(spec["toCapability"])
A, T, G, CA, DC, v = (
    w[k] for k in ("acquisition", "transfer", "integration", "advantage", "capability", "value")
)


def over_ties(values):
    """Sum over the partners of every firm of values by tie."""
    out = np.add.reduceat(values, starts, axis=0)
    out[none] = 0
    return out


def acquire(_):
    growth = w["firmCount"] / np.maximum(1, w["firmCountAtStart"])
    crowd = 1 + p["crowding"] * np.maximum(0, growth - 1)
    public, rival = E * is_public, E * ~is_public / crowd[:, None]
    reach = degree / (degree + p["reachHalf"])
    flows = [
        A * ((public @ to)[cluster] + (rival @ to)[cluster] * reach)
        for to in (to_advantage, to_capability)
    ]
    return {"flowToAdvantage": flows[0], "flowToCapability": flows[1]}


def transfer(_):
    breadth = np.bitwise_count(w["presence"]).astype(np.int64)
    by_ties = p["transferRate"] * p["openness"] * T * G / (degree + p["reachHalf"])
    gaps = over_ties(np.maximum(K[dst] - K[src], 0))
    next_k = (1 - p["forgetting"]) * K + by_ties[:, None] * gaps
    rate = p["experienceRate"]
    lived = np.where(present, (rate * p["openness"] * T * DC)[:, None] * K * (1 - K), 0)
    next_k = np.where(present, np.minimum(1, next_k + p["forgetting"] * K + lived), next_k)
    home = np.where(breadth > 0, w["homeBound"] * (1 - p["unlearning"] * T * DC), w["homeBound"])
    return {
        "knowledge": next_k,
        "meanKnowledge": next_k.mean(axis=1),
        "learning": np.minimum(1, 4 * lived.sum(axis=1) / rate),
        "homeBound": home,
    }


def lock_in(_):
    breadth = np.bitwise_count(w["presence"]).astype(np.int64)
    weights = np.array([p["functionalWeight"], p["cognitiveWeight"], p["politicalWeight"]])
    wf, wc, wp = weights / weights.sum()
    cube = degree**3
    functional = cube / (cube + p["embeddednessHalf"] ** 3 * (1 + breadth))
    own = w["meanKnowledge"]
    difference = over_ties(np.abs(own[dst] - own[src]))
    alike = np.where(none, 0, 1 - 2 * difference / np.maximum(1, degree))
    lock = wf * functional + wc * np.maximum(alike, 0) * functional + wp * w["support"]
    return {"lockIn": lock, "support": w["support"] * (1 - p["supportDecay"])}


def convert(_):
    tau = p["turbulence"]
    up = np.minimum(1, p["conversion"] * w["flowToAdvantage"] + p["renewal"] * tau * DC)
    down = p["erosion"] * tau * (1 - p["shielding"] * DC)
    return {"advantage": CA + up * (1 - CA) - down * CA}


def renew(_):
    gained = p["capabilityFromResources"] * w["flowToCapability"] * G
    up = np.minimum(1, gained + p["capabilityFromLearning"] * w["learning"])
    decay = p["capabilityDecay"]
    down = np.minimum(1, decay + decay * p["lockInOnCapability"] * w["lockIn"])
    return {"capability": DC + up * (1 - DC) - down * DC}


def extend(draws):
    enters, moves = draws("extend")
    presence = w["presence"].copy()
    weak = (w["weakest"] != 255) & ((moves & 0xFFFF) < p["dissolution"] * 0x10000) & alive
    presence[weak] &= ~(np.uint32(1) << w["weakest"][weak].astype(np.uint32))
    look = np.flatnonzero(alive & (w["resources"] >= p["entryCost"]))
    u = (moves[look] >> np.uint32(16)) / 0x10000
    own = u < p["ownSearch"]
    spot = (u - p["ownSearch"]) / (1 - p["ownSearch"]) * degree[look]
    spot = np.where(own, 0, spot)
    nth = spot.astype(np.int64)
    asked = np.where(none[look] | own, look, dst[np.minimum(starts[look] + nth, len(dst) - 1)])
    theirs = w["presence"][asked]
    there = ((theirs[:, None] >> bit) & 1).astype(np.int64)
    rank = ((spot - nth) * there.sum(axis=1)).astype(np.int64)
    mine = np.argmax(np.cumsum(there, axis=1) > rank[:, None], axis=1)
    m = np.where(own, (u / p["ownSearch"] * markets).astype(np.int64), mine)
    may = own | (~none[look] & (theirs != 0))
    may &= (w["presence"][look] >> m.astype(np.uint32)) & 1 == 0
    look, m = look[may], m[may]
    asks = np.zeros(n, dtype=np.int64)
    asks[look] = m
    shares = over_ties(((w["presence"][dst] >> asks[src].astype(np.uint32)) & 1).astype(np.int64))
    share = np.where(none, 0, shares / np.maximum(1, degree))[look]
    image = E[:, spec["imageAt"]].mean(axis=1)[cluster[look]]
    fitting = K[look, m] * (1 - p["misfit"] * w["homeBound"][look])
    utility = (
        p["entryBase"]
        + p["entryReputation"] * image
        + p["entryAdvantage"] * CA[look]
        + p["entryKnowledge"] * fitting
        + p["entryPartners"] * share
        - p["entryDistance"] * distance[m]
    )
    chance = (1 - w["lockIn"][look]) / (1 + np.exp(-utility))
    wins = (enters[look] + 0.5) * 2.0**-32 < chance
    new = np.zeros(n, dtype=np.uint32)
    new[look[wins]] = np.uint32(1) << m[wins].astype(np.uint32)
    next_k = K.copy()
    next_k[look[wins], m[wins]] = np.maximum(next_k[look[wins], m[wins]], p["firstKnowledge"])
    return {
        "presence": presence | new,
        "resources": w["resources"] - p["entryCost"] * (new != 0),
        "knowledge": next_k,
    }


def sell(draws):
    z = draws("sell")
    size = np.log1p(np.maximum(0, w["resources"]))
    utility = p["offerAdvantage"] * CA + p["offerValue"] * v + p["offerSize"] * size
    offer = np.exp(utility + p["luck"] * z)
    offer *= 1 - p["misfit"] * w["homeBound"]
    attracted = np.where(present, offer[:, None] * K, 0)
    total = rivals * spec["firmsAtStart"] + attracted.sum(axis=0)
    sold = attracted * (w["demand"] / total)
    exports = sold.sum(axis=1)
    margin = p["marginBase"] + p["marginValue"] * v
    paying = np.where(present, sold, np.inf)
    worst = np.argmin(paying, axis=1)
    poor = paying[np.arange(n), worst] < p["presenceCost"] / margin
    return {
        "exports": exports,
        "profit": margin * exports,
        "weakest": np.where(poor, worst, 255).astype(np.uint8),
    }


def grow(_):
    breadth = np.bitwise_count(w["presence"]).astype(np.int64)
    income = w["profit"] + p["homeIncome"] * CA
    q = w["resources"] + income - p["fixedCost"] - p["presenceCost"] * breadth
    below = np.where(q >= 0, 0, np.minimum(255, w["quartersBelow"].astype(np.int64) + 1))
    q = np.where(q >= 0, q * (1 - p["payout"]), q)
    return {
        "resources": np.where(alive, q, w["resources"]),
        "quartersBelow": np.where(alive, below, w["quartersBelow"]).astype(np.uint8),
    }


def climb(_):
    """Positions and stages, without the ties that climbing firms make."""
    breadth = np.bitwise_count(w["presence"]).astype(np.int64)
    pays = (breadth > 0) & (w["resources"] >= p["upgradingCost"]) & alive
    value = v * (1 - p["obsolescence"] * p["turbulence"])
    value = value + pays * p["upgrading"] * DC * G * (1 - w["lockIn"]) * (1 - value)
    now = w["stage"]
    need = p["competingAt"] - np.where(now >= 2, p["hysteresis"], 0)
    slack = np.where(now == 3, p["hysteresis"], 0)
    high = p["cooperatingAt"] - slack
    cooperates = (now >= 2) & (value >= high) & (DC >= high) & (breadth >= 2)
    stage = np.where((now == 0) | (value < need), 1, np.where(cooperates, 3, 2))
    stage = np.where(breadth == 0, 0, stage)
    rises = (stage > now) & (stage == 2)
    value = np.where(rises, value + 0.1 * (1 - value), value)
    return {"stage": np.where(alive, stage, now).astype(np.uint8), "value": np.where(alive, value, v)}


def feed_back(_):
    s = w["exports"] / (w["exports"] + 1)
    reach = degree / (degree + p["reachHalf"])
    count = np.maximum(1, w["firmCount"])
    where = cluster[alive]
    means = [
        np.bincount(where, x[alive], clusters) / count for x in (s, reach, w["meanKnowledge"])
    ]
    firms = w["firmCount"] / np.maximum(1, w["firmCount"] + w["firmCountAtStart"])
    success = np.stack([*means, firms], axis=1)
    change = success - w["successAtStart"].reshape(clusters, 4)
    driver = np.array(spec["driver"])
    moved = np.where(driver >= 0, change[:, driver], 0)
    stocks = E + np.clip(4 * p["stockFeedback"] * moved, -1, 1) * E * (1 - E)
    lead = np.where(alive, s - means[0][cluster], 0)
    gain = np.clip(4 * p["abilityFeedback"] * lead, -1, 1)
    return {
        "endowment": stocks,
        **{
            name: x + gain * x * (1 - x)
            for name, x in (("acquisition", A), ("transfer", T), ("integration", G))
        },
    }


mechanisms = {
    "acquire": acquire,
    "transfer": transfer,
    "lock-in": lock_in,
    "convert": convert,
    "renew": renew,
    "extend": extend,
    "sell": sell,
    "grow": grow,
    "climb": climb,
    "feed-back": feed_back,
}
rng = np.random.Generator(np.random.SFC64(1))


def given(which):
    return (w["enters"], w["moves"]) if which == "extend" else w["z"]


def drawn(which):
    if which == "extend":
        return rng.integers(0, 2**32, (2, n), dtype=np.uint32)
    return rng.standard_normal(n)


seconds = {}
for name, apply in mechanisms.items():
    for array, values in apply(given).items():
        np.ascontiguousarray(values).tofile(folder / f"{name}.{array}.out")
    times = []
    for _ in range(spec["repeats"]):
        begin = time.perf_counter()
        apply(drawn)
        times.append(time.perf_counter() - begin)
    seconds[name] = sorted(times)[len(times) // 2]
print(json.dumps({"numpy": np.__version__, "seconds": seconds}))
