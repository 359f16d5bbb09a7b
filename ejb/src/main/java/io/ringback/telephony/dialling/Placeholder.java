package io.ringback.telephony.dialling;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a template for a value of the call: {@code {{case.phone}}}. */
enum Placeholder {
  CASE_PHONE("case.phone"),
  AGENT_EXTENSION("agent.extension"),
  ATTEMPT_ID("attempt.id"),
  /** The secret of the configuration as it is. */
  SECRET("secret"),
  /** The same in Base64, as {@code Authorization: Basic} wants it. */
  SECRET_BASE64("secret.base64");

  static final Pattern ANY = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private final String text;

  Placeholder(String text) {
    this.text = text;
  }

  static Optional<Placeholder> find(String text) {
    return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
  }

  boolean isSecret() {
    return this == SECRET || this == SECRET_BASE64;
  }

  private String of(DialledCall call) {
    return switch (this) {
      case CASE_PHONE -> call.phone();
      case AGENT_EXTENSION -> call.extension();
      case ATTEMPT_ID -> call.attempt();
      case SECRET -> call.secret();
      case SECRET_BASE64 -> call.secretBase64();
    };
  }

  /**
   * Puts the values in.
   *
   * @param escaped how a value is written where the template stands
   */
  static String fill(String template, DialledCall call, UnaryOperator<String> escaped) {
    return ANY.matcher(template)
        .replaceAll(
            found -> {
              var value = find(found.group(1)).map(one -> one.of(call)).orElse("");
              return Matcher.quoteReplacement(escaped.apply(value));
            });
  }
}
