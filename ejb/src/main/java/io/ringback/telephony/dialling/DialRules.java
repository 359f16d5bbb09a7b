package io.ringback.telephony.dialling;

import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.json.Json;
import io.ringback.lists.CallMethod;
import io.ringback.outbound.HostNames;
import jakarta.json.JsonException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a template one that can be sent. Everything that is wrong is told at once. */
final class DialRules {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
  private static final Pattern SECRET_HEADER =
      Pattern.compile("authorization|cookie|key|token|secret|password", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_TEXT = 10_000;

  private static final DialledCall SAMPLE =
      new DialledCall("01SAMPLE", "+358000000000", "1000", "secret");

  private final HostNames hosts;
  private final Violations violations = new Violations();

  private DialRules(List<String> hosts) {
    this.hosts = new HostNames(hosts);
  }

  /**
   * @param hosts of which one must be the exchange's
   */
  static void check(DialTemplate template, List<String> hosts) {
    new DialRules(hosts).check(template).throwIfAny();
  }

  private Violations check(DialTemplate template) {
    violations
        .check(METHODS.contains(template.method()), "method", "unknown-value")
        .text("url", template.url(), LONGEST_URL)
        .text("headers", template.headers(), LONGEST_TEXT)
        .text("body", template.body(), LONGEST_TEXT)
        .check(
            template.isConnected() || template.callMethod() == CallMethod.TEL, "url", "required");
    if (template.isConnected()) checkUrl(template.url());
    checkHeaders(template.headers());
    checkBody(template);
    return violations;
  }

  private void checkUrl(String url) {
    checkPlaceholders("url", url, false);
    try {
      var address = new URI(Placeholder.fill(url, SAMPLE, value -> value.replace("+", "%2B")));
      var scheme = String.valueOf(address.getScheme());
      boolean http = scheme.equals("http") || scheme.equals("https");
      if (!http || address.getHost() == null || address.getUserInfo() != null)
        violations.add(Violation.of("url", "not-http-address"));
      else checkHost(url, address.getHost());
    } catch (URISyntaxException malformed) {
      violations.add(Violation.of("url", "not-http-address"));
    }
  }

  /** Where it goes is the administrator's to say, not the call's. */
  private void checkHost(String url, String host) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    var authority = path < 0 ? url : url.substring(0, path);
    violations
        .check(!authority.contains("{{"), "url", "placeholder-in-host")
        .check(hosts.contain(host), "url", "host-not-listed", Map.of("host", host));
  }

  private void checkHeaders(String lines) {
    checkPlaceholders("headers", lines, true);
    try {
      DialHeaders.read(lines).forEach(this::checkHeader);
    } catch (IllegalArgumentException noHeader) {
      violations.add(
          Violation.of("headers", "not-header", "line", String.valueOf(noHeader.getMessage())));
    }
  }

  /** Whoever may read the configuration is not to know how to ring every phone. */
  private void checkHeader(String name, String value) {
    boolean hidden = !SECRET_HEADER.matcher(name).find() || value.contains("{{");
    if (DialHeaders.isOurs(name))
      violations.add(Violation.of("headers", "own-header", "name", name));
    else violations.check(hidden, "headers", "secret-in-clear");
  }

  private void checkBody(DialTemplate template) {
    if (template.body().isBlank()) return;
    violations.check(!template.method().equals("GET"), "body", "no-body-with-get");
    checkPlaceholders("body", template.body(), false);
    try {
      Json.parse(template.body());
    } catch (JsonException malformed) {
      violations.add(Violation.of("body", "not-json"));
    }
  }

  private void checkPlaceholders(String field, String text, boolean secrets) {
    Placeholder.ANY
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .forEach(
            name ->
                Placeholder.find(name)
                    .ifPresentOrElse(
                        known ->
                            violations.check(
                                secrets || !known.isSecret(), field, "secret-outside-headers"),
                        () ->
                            violations.add(
                                Violation.of(field, "unknown-placeholder", "name", name))));
  }
}
