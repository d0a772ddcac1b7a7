package io.github.selfdeblur.graph;

import ai.djl.Device;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A function under construction whose steps may write in place: a {@link Graph} for what needs no
 * gradients. Lines are TorchScript, in the dialect in which its archives keep code.
 */
public final class Script {

  private final StringBuilder text = new StringBuilder();
  private int names;

  /**
   * @param arguments their names, in the order in which they are given
   */
  public Script(String... arguments) {
    String declared =
        Arrays.stream(arguments).map(name -> name + ": Tensor").collect(Collectors.joining(", "));
    text.append("class Function(Module):\n");
    text.append("  __parameters__ = []\n  __buffers__ = []\n  training : bool\n");
    text.append("  def forward(self: __torch__.Function, ").append(declared);
    text.append(") -> List[Tensor]:\n");
  }

  /** Computes an expression; its name. */
  public String let(String expression, Object... parts) {
    String name = "v" + names++;
    text.append("    ").append(name).append(" = ");
    text.append(String.format(Locale.ROOT, expression, parts)).append('\n');
    return name;
  }

  /** Loads the function, which returns some values. */
  public TorchFunction returns(Device device, String... values) {
    text.append("    return [").append(String.join(", ", values)).append("]\n");
    return new TorchFunction(text.toString(), device);
  }
}
