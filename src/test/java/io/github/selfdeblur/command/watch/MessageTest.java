package io.github.selfdeblur.command.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.selfdeblur.command.EngineCommand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.command.DynamicCommand;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

class MessageTest {

  private static final List<String> LINES =
      List.of("GPU: none & nothing < " + "of words that are many ".repeat(4).strip(), "Threads: 2");

  @Test
  void itStandsAboveAllThatIsAskedUntilItIsTakenAway() throws Exception {
    try (Context context =
        new Context(CommandService.class, ModuleService.class, StatusService.class)) {
      DynamicCommand command =
          (DynamicCommand)
              context
                  .service(ModuleService.class)
                  .createModule(
                      context.service(CommandService.class).getCommand(EngineCommand.class));
      List<String> before = names(command);

      Message.before(command, "state", LINES);

      ModuleItem<?> first = command.getInfo().inputs().iterator().next();
      assertEquals(ItemVisibility.MESSAGE, first.getVisibility());
      assertEquals(before, names(command).subList(1, before.size() + 1));
      String html = (String) command.getInput("state");
      assertEquals(
          "<html>GPU: none &amp; nothing &lt; of words that are many of words that are many of words"
              + "<br>that are many of words that are many<br>Threads: 2</html>",
          html);
      assertEquals(
          String.join("\n", LINES), Message.plain(html).replaceFirst("words\nthat", "words that"));
      Message.remove(command, "state");
      assertEquals(before, names(command));
      Message.remove(command, "state");
      assertNull(command.getInfo().getInput("state"));
    }
  }

  private static List<String> names(DynamicCommand command) {
    List<String> names = new ArrayList<>();
    command.getInfo().inputs().forEach(input -> names.add(input.getName()));
    return names;
  }
}
