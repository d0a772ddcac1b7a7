package io.github.selfdeblur.image.trained;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.options.trained.NetworkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A network's settings in a JSON file of its name beside it, under the keys of macros. */
public final class SettingsFile {

  private SettingsFile() {}

  /** Where they are, or would be. */
  public static Path of(Path network) {
    String name = network.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return network.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
  }

  /**
   * What stands there for options of {@link NetworkRows#SETTINGS}, by key; nothing where there is
   * no such file.
   *
   * @throws IOException with one sentence where it holds something else
   */
  public static Map<String, String> read(Path network) throws IOException {
    Path file = of(network);
    Map<String, String> found = new LinkedHashMap<>();
    if (!Files.isRegularFile(file)) {
      return found;
    }
    try {
      JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      for (Option row : NetworkRows.SETTINGS) {
        JsonElement value = all.get(row.key());
        if (value != null) {
          found.put(row.key(), value.getAsString());
        }
      }
      NetworkRows.settings(new Answers(found));
      return found;
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new IOException(file + " does not hold settings as JSON.", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " does not hold right settings: " + e.getMessage(), e);
    }
  }

  /**
   * A user's answers, with those of the file where the user gave none.
   *
   * @param given whether the user gave an answer
   * @throws IOException as {@link #read}
   */
  public static Answers complete(Answers user, Predicate<Option> given, Path network)
      throws IOException {
    Map<String, String> beside = read(network);
    Answers all = user;
    for (Option row : NetworkRows.SETTINGS) {
      if (beside.containsKey(row.key()) && !given.test(row)) {
        all = all.with(row, beside.get(row.key()));
      }
    }
    return all;
  }

  /**
   * Writes settings that led to a result, so that the next user only picks the network.
   *
   * @param replaced whether also where there are some
   * @return whether they were written
   * @throws IOException with one sentence where they cannot be
   */
  public static boolean keep(Path network, NetworkSettings settings, boolean replaced)
      throws IOException {
    Path file = of(network);
    if (Files.exists(file) && !replaced) {
      return false;
    }
    if (Files.exists(file) && read(network).isEmpty()) {
      throw new IOException(
          file + " holds something else, so that the network's settings are not kept.");
    }
    String json = new GsonBuilder().setPrettyPrinting().create().toJson(NetworkRows.keys(settings));
    ImageFiles.saveText(json + "\n", file);
    return true;
  }
}
