package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is said of an option: it stands here once for dialogs, macros, the command line, tables of
 * batches, reports and docs/macros.md.
 *
 * @param key in macros; with dashes for the command line
 * @param name in dialogs
 * @param usual its value where none is given: an Integer, a Double, a Boolean or text
 * @param usualName how {@code usual} is called in texts
 * @param unit of the value; empty: none
 * @param special what a value of its own stands for, such as "0: estimated"; empty: none
 * @param choices all its values; empty: any
 * @param least the least value in a dialog
 * @param step of a dialog's arrows
 * @param help the words after "It is …", with back-quotes around keys and values
 */
public record Option(
    String key,
    String name,
    Object usual,
    String usualName,
    String unit,
    String special,
    List<String> choices,
    OptionalDouble least,
    OptionalDouble step,
    String help) {

  private static final String REQUIRED = "required";
  private static final OptionalDouble ANY = OptionalDouble.empty();

  public Option(String key, String name, Object usual, String help) {
    this(key, name, usual, called(usual), "", "", List.of(), least(usual), ANY, help);
  }

  /** One that has to be given. */
  public static Option required(String key, String name, String help) {
    return new Option(key, name, "", REQUIRED, "", "", List.of(), ANY, ANY, help);
  }

  /** One of the values of an enum. */
  public static <E extends Enum<E> & Named> Option choice(
      String key, String name, E usual, String help) {
    return choice(key, name, usual.label(), labels(usual.getDeclaringClass()), help);
  }

  /** One of the values of an enum, or {@code usual}, which stands for none of them. */
  static <E extends Enum<E> & Named> Option choice(
      String key, String name, String usual, Class<E> type, String help) {
    List<String> all = Stream.concat(Stream.of(usual), labels(type).stream()).toList();
    return choice(key, name, usual, all, help);
  }

  static Option choice(String key, String name, String usual, List<String> choices, String help) {
    return new Option(key, name, usual, usual, "", "", choices, ANY, ANY, help);
  }

  private static <E extends Enum<E> & Named> List<String> labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Named::label).toList();
  }

  private static OptionalDouble least(Object usual) {
    return usual instanceof Number ? OptionalDouble.of(0) : ANY;
  }

  private static String called(Object usual) {
    return usual.toString().replaceFirst("\\.0$", "");
  }

  /** The same as a number that may also be negative. */
  public Option signed() {
    return new Option(key, name, usual, usualName, unit, special, choices, ANY, step, help);
  }

  /** The same with another usual value. */
  public Option usually(Object value) {
    return usually(value, called(value));
  }

  /** The same with another usual value, which has a name. */
  Option usually(Object value, String called) {
    return new Option(key, name, value, called, unit, special, choices, least, step, help);
  }

  /** The same in a unit. */
  public Option in(String otherUnit) {
    return new Option(key, name, usual, usualName, otherUnit, special, choices, least, step, help);
  }

  /** The same with a value that stands for something else. */
  public Option where(String value) {
    return new Option(key, name, usual, usualName, unit, value, choices, least, step, help);
  }

  /** The same as a number of at least that, instead of 0. */
  public Option from(double number) {
    OptionalDouble from = OptionalDouble.of(number);
    return new Option(key, name, usual, usualName, unit, special, choices, from, step, help);
  }

  /** The same with a dialog's arrows that go so far. */
  public Option by(double difference) {
    OptionalDouble by = OptionalDouble.of(difference);
    return new Option(key, name, usual, usualName, unit, special, choices, least, by, help);
  }

  /** The same with other words of help. */
  public Option meaning(String otherHelp) {
    return new Option(key, name, usual, usualName, unit, special, choices, least, step, otherHelp);
  }

  /** Whether it names an image or a file. */
  public boolean namesFile() {
    return usual.equals("");
  }

  /** Whether it has to be given. */
  public boolean isRequired() {
    return usualName.equals(REQUIRED);
  }

  /** Its name at the command line. */
  public String argument() {
    return "--" + key.replace('_', '-');
  }

  /** Its name with unit and special value, for a dialog. */
  public String label() {
    String[] brackets = Stream.of(unit, special).filter(s -> !s.isEmpty()).toArray(String[]::new);
    return brackets.length == 0 ? name : name + " (" + String.join(", ", brackets) + ")";
  }

  /** Its help as a sentence of plain text, for a dialog. */
  public String tip() {
    String plain = meaning().replace("`", "");
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
  }

  /** Its help with everything else in plain text, for the command line. */
  public String description() {
    StringBuilder text = new StringBuilder(meaning().replace("`", ""));
    text.append(unit.isEmpty() ? "" : ", in " + unit);
    text.append(special.isEmpty() ? "" : "; " + special);
    return text.append(usualName.isEmpty() ? "" : "; default: " + usualName).toString();
  }

  /** Its row in a table of docs/macros.md: key, meaning, unit, default. */
  public String row() {
    boolean flag = usual instanceof Boolean;
    boolean typed = flag || usual instanceof String && !namesFile();
    String help = (flag ? "`true`: " : "") + meaning() + (special.isEmpty() ? "" : "; " + special);
    String[] cells = {"`" + key + "`", help, unit, typed ? "`" + usualName + "`" : usualName};
    return "| " + String.join(" | ", cells).replace("  ", " ") + " |";
  }

  /** Its help, with the choices where it does not explain them. */
  private String meaning() {
    boolean explained = choices.isEmpty() || help.contains("`" + choices.get(0) + "`");
    return explained ? help : help + ": `" + String.join("`, `", choices) + "`";
  }
}
