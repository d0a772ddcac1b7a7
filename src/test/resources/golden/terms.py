"""Writes terms.json: every term of a loss on a tiny problem, in double precision.

    python3 terms.py > terms.json

Each term is written here once more from its formula, with plain sums instead of Fourier transforms
where that is another way to the same number. "slope" is the term's derivative along the direction
that the arrays named d_... give, by central differences; what takes no gradient keeps its value.
"""
import json
import sys

import numpy as np

H, W, KH, KW = 12, 13, 5, 3
rng = np.random.default_rng(7)


def numbers(*shape, low=0):
    """Multiples of 1/1024, which float32 holds exactly."""
    return rng.integers(low, 1024, shape) / 1024


inputs = {
    "x": numbers(H + KH - 1, W + KW - 1, low=40),
    "deviation": numbers(H + KH - 1, W + KW - 1, low=40) / 4,
    "k": numbers(KH, KW) / 8,
    "y": numbers(H, W),
    "auxiliary": numbers(KH, KW, low=10) / 8,
    "coarse_x": numbers((H + 1) // 2 + 2, (W + 1) // 2 + 2),
    "coarse_k": numbers(3, 3) / 4,
}
direction = {name: rng.integers(-512, 512, a.shape) / 1024 for name, a in inputs.items()}
direction["y"][:] = 0


def correlate(x, k):
    out = np.zeros((x.shape[0] - k.shape[0] + 1, x.shape[1] - k.shape[1] + 1))
    for r in range(k.shape[0]):
        for c in range(k.shape[1]):
            out += k[r, c] * x[r:r + out.shape[0], c:c + out.shape[1]]
    return out


def middle(a, height, width):
    r, c = (a.shape[0] - height) // 2, (a.shape[1] - width) // 2
    return a[r:r + height, c:c + width]


def differences(a):
    return [np.diff(a, axis=0), np.diff(a, axis=1)]


def ssim(a, b):
    taps = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5 ** 2))
    window = np.outer(taps, taps) / taps.sum() ** 2
    mean = lambda m: correlate(np.pad(m, 5), window)
    ma, mb = mean(a), mean(b)
    va, vb, vab = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    c1, c2 = 0.01 ** 2, 0.03 ** 2
    return np.mean((2 * ma * mb + c1) * (2 * vab + c2) / ((ma ** 2 + mb ** 2 + c1) * (va + vb + c2)))


def match(kernel, k, fixed_kernel, fixed_k):
    """The window of the padded kernel of sum 1 that is nearest to k, and where it begins."""
    border = [((side - 1) // 2,) * 2 for side in k.shape]
    best, found = np.inf, None
    padded, fixed = np.pad(kernel, border), np.pad(fixed_kernel, border)
    for r in range(padded.shape[0] - k.shape[0] + 1):
        for c in range(padded.shape[1] - k.shape[1] + 1):
            cut = np.s_[r:r + k.shape[0], c:c + k.shape[1]]
            distance = np.sum((fixed[cut] / fixed[cut].sum() - fixed_k) ** 2)
            if distance < best:
                best, found = distance, (padded[cut] / padded[cut].sum(), r, c)
    return found


def wiener(v, fixed):
    """The filtered image and the latent one, both where half a kernel is left out on each side."""
    p, y = v["auxiliary"], v["y"]
    _, row, column = match(p[::-1, ::-1], v["k"], fixed["auxiliary"][::-1, ::-1], fixed["k"])
    centred = np.zeros_like(y)  # the PSF's middle at the first pixel, by hand
    for r in range(KH):
        for c in range(KW):
            centred[(r - KH // 2) % H, (c - KW // 2) % W] = p[r, c]
    spectrum = np.fft.fft2(centred)
    filtered = np.abs(np.fft.ifft2(np.fft.fft2(y) * spectrum.conj() / (abs(spectrum) ** 2 + 0.025)).real)
    height, width = H - 2 * (KH // 2), W - 2 * (KW // 2)
    moved = filtered[np.ix_((np.arange(height) + row) % H, (np.arange(width) + column) % W)]
    return moved, middle(v["x"], height, width)


def explained(v):
    return correlate(v["x"], v["k"])


def derivatives(v, _):
    e = explained(v) - v["y"]
    first = sum(np.sum(d ** 2) for d in differences(e))
    second = sum(np.sum(dd ** 2) for d in differences(e) for dd in differences(d))
    return (0.5 * np.sum(e ** 2) + 0.5 * first + second / 8) / v["x"].size


def poisson(v, _):
    b = 1 / 255
    y, e = v["y"] + b, explained(v) + b
    return np.mean(y * np.log(y / e) + e - y)


def gradient(v, _):
    e = explained(v) - v["y"]
    return sum(np.mean(d ** 2) for d in differences(e)) + 0.1 * np.mean(e ** 2)


def back_projection(v, fixed):
    e = explained(v) - v["y"]
    total = 0
    rows, columns = np.arange(H)[:, None], np.arange(W)[None, :]
    for i in range(H):
        for j in range(W):
            wave = np.exp(-2j * np.pi * (i * rows / H + j * columns / W))
            k = np.zeros((H, W))
            k[:KH, :KW] = fixed["k"]
            slopes = 4.1 - 2 * np.cos(2 * np.pi * i / H) - 2 * np.cos(2 * np.pi * j / W)
            total += slopes * abs(np.sum(e * wave)) ** 2 / (abs(np.sum(k * wave)) ** 2 + 0.02)
    return total / (H * W) ** 2


def sparse(v, fixed):
    def powers(state):
        s2 = state["deviation"] ** 2
        return [np.diff(state["x"], axis=a) ** 2
                + (s2[1:] + s2[:-1] if a == 0 else s2[:, 1:] + s2[:, :-1]) for a in (0, 1)]
    return 0.25 * sum(np.mean(p / (f + 1e-6)) for p, f in zip(powers(v), powers(fixed)))


def extreme(v, fixed):
    """With the means instead of random numbers, in windows of 4 x 4."""
    def both(state):
        return [state["x"] ** 2 + state["deviation"] ** 2,
                (1 - state["x"]) ** 2 + state["deviation"] ** 2]

    def least(a):
        return np.array([[a[r:r + 4, c:c + 4].min() for c in range(a.shape[1] - 3)]
                         for r in range(a.shape[0] - 3)])
    return sum(np.mean(least(a) / least(f)) for a, f in zip(both(v), both(fixed)))


def cross_scale(v, _):
    y = v["y"][::2, ::2]
    rows, columns = (-1.0) ** np.arange(KH)[:, None], (-1.0) ** np.arange(KW)[None, :]
    right = 4 * correlate(v["coarse_x"], v["coarse_k"])
    for sign in (rows, columns, rows * columns):
        right = right - correlate(v["x"], v["k"] * sign)[::2, ::2]
    return np.mean(abs(np.fft.fft2(y - right)))


def auxiliary(v, fixed):
    psf, _, _ = match(v["auxiliary"][::-1, ::-1], v["k"], fixed["auxiliary"][::-1, ::-1], fixed["k"])
    return np.sum((psf - v["k"]) ** 2)


terms = {
    "mse": lambda v, _: np.mean((explained(v) - v["y"]) ** 2),
    "gradient": gradient,
    "back_projection": back_projection,
    "derivatives": derivatives,
    "poisson": poisson,
    "ssim": lambda v, _: 1 - ssim(explained(v), v["y"]),
    "total_variation": lambda v, _: sum(np.mean(abs(d)) for d in differences(v["x"])),
    "no_blur": lambda v, _: np.mean((middle(v["x"], H, W) - v["y"]) ** 2),
    "flat_kernel": lambda v, _: np.mean((v["k"] - 1 / v["k"].size) ** 2),
    "kernel_energy": lambda v, _: np.sum(v["k"] ** 2),
    "deviation": lambda v, _: np.mean(middle(v["deviation"], H, W) ** 2),
    "entropy": lambda v, _: -np.mean(np.log(v["deviation"])),
    "sparse": sparse,
    "extreme": extreme,
    "wiener": lambda v, f: np.mean(np.subtract(*wiener(v, f)) ** 2),
    "wiener_ssim": lambda v, f: 1 - ssim(*wiener(v, f)),
    "auxiliary": auxiliary,
    "auxiliary_energy": lambda v, _: np.sum(v["auxiliary"] ** 2),
    "cross_scale": cross_scale,
}


def moved(step):
    return {name: a + step * direction[name] for name, a in inputs.items()}


def flat(arrays, prefix=""):
    return {prefix + name: {"shape": a.shape, "values": a.ravel().tolist()} for name, a in arrays.items()}


STEP = 1e-6
json.dump({
    "arrays": {**flat(inputs), **flat(direction, "d_")},
    "terms": {name: {"value": float("%.12g" % term(inputs, inputs)),
                     "slope": float("%.8g" % ((term(moved(STEP), inputs) - term(moved(-STEP), inputs))
                                              / (2 * STEP)))}
              for name, term in terms.items()},
}, sys.stdout, separators=(",", ":"))
