package io.github.selfdeblur.graph;

/** What is done to each element of a {@link Value} by itself; the result has its shape. */
abstract sealed class Elementwise permits Imagewise {

  abstract String symbol();

  abstract Value sameShape(String format, Object... arguments);

  /** this + other, same shape. */
  public Value plus(Value other) {
    return sameShape("torch.add(%s, %s)", symbol(), other.symbol());
  }

  /** this + c. */
  public Value plus(double c) {
    return sameShape("torch.add(%s, %s)", symbol(), number(c));
  }

  /** this − other, same shape. */
  public Value minus(Value other) {
    return sameShape("torch.sub(%s, %s)", symbol(), other.symbol());
  }

  /** this · other, element by element; {@code other} may be a scalar. */
  public Value times(Value other) {
    return sameShape("torch.mul(%s, %s)", symbol(), other.symbol());
  }

  /** c · this. */
  public Value times(double c) {
    return sameShape("torch.mul(%s, %s)", symbol(), number(c));
  }

  /** this / other, element by element. */
  public Value over(Value other) {
    return sameShape("torch.div(%s, %s)", symbol(), other.symbol());
  }

  /** 1 / √this. */
  public Value inverseRoot() {
    return sameShape("torch.rsqrt(%s)", symbol());
  }

  /** The cosine, of radians. */
  public Value cos() {
    return sameShape("torch.cos(%s)", symbol());
  }

  /** The sine, of radians. */
  public Value sin() {
    return sameShape("torch.sin(%s)", symbol());
  }

  /** The natural logarithm. */
  public Value log() {
    return sameShape("torch.log(%s)", symbol());
  }

  /** √this. */
  public Value root() {
    return sameShape("torch.sqrt(%s)", symbol());
  }

  /** max(this, c). */
  public Value atLeast(double c) {
    return sameShape("torch.clamp_min(%s, %s)", symbol(), number(c));
  }

  /** The next whole number; passes no gradient on. */
  public Value rounded() {
    return sameShape("torch.round(torch.detach(%s))", symbol());
  }

  /** The largest whole number of at most this; passes no gradient on. */
  public Value floored() {
    return sameShape("torch.floor(torch.detach(%s))", symbol());
  }

  /** What is left of this after as many times c as there are: from 0 to below c. */
  public Value remainder(double c) {
    return sameShape("torch.remainder(%s, %s)", symbol(), number(c));
  }

  /** Random numbers of mean 0 and standard deviation 1, others at every call. */
  public Value normal() {
    return sameShape("torch.randn_like(torch.detach(%s))", symbol());
  }

  /** This with a share of its elements 0, others at every call, and the rest as much larger. */
  public Value dropout(double share) {
    return sameShape("torch.dropout(%s, %s, True)", symbol(), number(share));
  }

  /** |this|. */
  public Value abs() {
    return sameShape("torch.abs(%s)", symbol());
  }

  /** The same numbers rounded to bfloat16, 8 bits of mantissa; gradients pass as they are. */
  public Value bfloat16() {
    return sameShape("torch.to(%s, 15)", symbol());
  }

  /** The same numbers as float32. */
  public Value float32() {
    return sameShape("torch.to(%s, 6)", symbol());
  }

  /** The same numbers, which pass no gradient on. */
  public Value detached() {
    return sameShape("torch.detach(%s)", symbol());
  }

  /** max(x, 0) + slope·min(x, 0), in place: this value is not to be used afterwards. */
  public Value leakyRelu(double slope) {
    return sameShape("torch.leaky_relu_(%s, %s)", symbol(), number(slope));
  }

  /** max(x, 0). */
  public Value relu() {
    return sameShape("torch.relu(%s)", symbol());
  }

  /** min(max(x, 0), 6). */
  public Value relu6() {
    return sameShape("torch.hardtanh(%s, 0., 6.)", symbol());
  }

  /** 1 / (1 + e⁻ˣ). */
  public Value sigmoid() {
    return sameShape("torch.sigmoid(%s)", symbol());
  }

  static String number(double c) {
    return Double.toString(c);
  }
}
