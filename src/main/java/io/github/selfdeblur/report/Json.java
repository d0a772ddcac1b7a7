package io.github.selfdeblur.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializer;
import io.github.selfdeblur.facts.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records as JSON text. */
public final class Json {

  private static final Gson GSON =
      new GsonBuilder()
          .serializeSpecialFloatingPointValues()
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .registerTypeHierarchyAdapter(
              Report.class, (JsonSerializer<Report>) (report, type, json) -> flat(report))
          .create();

  private Json() {}

  /** The components of a report's components side by side. */
  private static JsonObject flat(Report report) {
    Gson nested = new GsonBuilder().serializeSpecialFloatingPointValues().create();
    JsonObject flat = new JsonObject();
    for (Map.Entry<String, JsonElement> part :
        nested.toJsonTree(report).getAsJsonObject().entrySet()) {
      Map<String, JsonElement> own =
          part.getValue().isJsonObject()
              ? part.getValue().getAsJsonObject().asMap()
              : Map.of(part.getKey(), part.getValue());
      own.forEach(flat::add);
    }
    return flat;
  }

  public static String of(Record record) {
    return GSON.toJson(record);
  }

  /** Numbers by name; null for those that are none. */
  public static String of(Map<String, Double> numbers) {
    Map<String, Double> finite = new LinkedHashMap<>(numbers);
    finite.replaceAll((name, number) -> Double.isFinite(number) ? number : null);
    return GSON.newBuilder().serializeNulls().create().toJson(finite);
  }

  /**
   * Reads a record, or an array of them.
   *
   * @throws IOException with one sentence where the file is missing or holds something else
   */
  public static <R> R read(Path file, Class<R> type, String what) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ".");
    }
    return parse(Files.readString(file), type, file + " does not hold " + what);
  }

  /**
   * Reads a record from text.
   *
   * @param otherwise the beginning of the sentence where it holds something else
   * @throws IOException with one sentence
   */
  static <R> R parse(String text, Class<R> type, String otherwise) throws IOException {
    try {
      R content = GSON.fromJson(text, type);
      if (content == null) {
        throw new JsonParseException("it is empty");
      }
      return content;
    } catch (RuntimeException e) {
      throw new IOException(otherwise + " as JSON: " + reason(e), e);
    }
  }

  /** Gson wraps what a record's own rules throw. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
