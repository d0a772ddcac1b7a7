package io.github.selfdeblur.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Records as JSON text. */
final class Json {

  private static final Gson GSON =
      new GsonBuilder().serializeSpecialFloatingPointValues().setPrettyPrinting().create();

  private Json() {}

  static String of(Record record) {
    return GSON.toJson(record);
  }
}
