"""Writes extract.json, the numbers that the golden tests keep for themselves.

    python3 extract.py FOLDER > extract.json

FOLDER holds one tiny SelfDeblur (16 channels, 4 in the skips, 5 scales; a 45 x 52 image, a 9 x 7
kernel, seed 0) as the published program computed it: inputs, activations, gradients, losses.
"""
import json
import sys

import numpy as np

folder = sys.argv[1] + "/"


def load(name):
    return np.load(folder + name + ".npy")


def samples(values, count):
    flat = values.ravel().astype(float)
    chosen = np.unique(np.linspace(0, flat.size - 1, min(count, flat.size)).astype(int))
    return {"at": chosen.tolist(), "values": [float("%.9g" % v) for v in flat[chosen]]}


def gradients(name):
    whole, start, parts = load(name), 0, []
    for parameter, shape in json.load(open(folder + "params.json")):
        size = int(np.prod(shape))
        part = whole[start:start + size]
        parts.append({"name": parameter, "size": size, "norm": float("%.9g" % np.linalg.norm(part)),
                      **samples(part, 6)})
        start += size
    return parts


activations = np.load(folder + "activations_0.npz")
y = load("y")
json.dump({
    "height": y.shape[0],
    "width": y.shape[1],
    "y255": np.rint(y * 255).astype(int).ravel().tolist(),
    "zX": samples(load("z_x"), 8),
    "zK": samples(load("z_k"), 8),
    "parameters": samples(load("params_init"), 40),
    "noise": samples(load("noise_0"), 8),
    "activations": [{"name": n, "range": float(np.ptp(activations[n])), **samples(activations[n], 12)}
                    for n in activations.files],
    "x": samples(load("out_x_0"), 40),
    "k": samples(load("out_k_0"), 63),
    "yHat": samples(load("out_y_0"), 40),
    "mseGradient": gradients("grad_mse_0_f64"),
    "ssimGradient": gradients("grad_ssim_0_f64"),
    "losses": [entry[1] for entry in json.load(open(folder + "losses.json"))],
}, sys.stdout, separators=(",", ":"))
