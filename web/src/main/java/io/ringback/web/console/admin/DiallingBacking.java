package io.ringback.web.console.admin;

import io.ringback.lists.CallMethod;
import io.ringback.telephony.dialling.DialExample;
import io.ringback.telephony.dialling.DialTemplate;
import io.ringback.telephony.dialling.DiallingService;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the phone exchange is asked to dial. */
@Named
@RequestScoped
public class DiallingBacking {
  @Inject DiallingService service;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private String callMethod = "";
  private String method = "";
  private String url = "";
  private String headers = "";
  private String body = "";
  private boolean repeatable;

  @PostConstruct
  void load() {
    only.check();
    var example = Asked.text(request, "example");
    show(
        Stream.of(DialExample.values())
            .filter(one -> one.name().equals(example))
            .findFirst()
            .map(DialExample::template)
            .orElseGet(() -> service.get(viewer.actor())));
  }

  private void show(DialTemplate template) {
    callMethod = template.callMethod().name();
    method = template.method();
    url = template.url();
    headers = template.headers();
    body = template.body();
    repeatable = template.repeatable();
  }

  public @Nullable String save() {
    var template =
        new DialTemplate(
            CallMethod.valueOf(callMethod),
            method,
            url.strip(),
            headers.strip(),
            body.strip(),
            repeatable);
    return commands.run(
        () -> service.store(viewer.actor(), template), "dialling.saved", "/console/admin/dialling");
  }

  public List<DialExample> getExamples() {
    return List.of(DialExample.values());
  }

  public List<String> getPlaceholders() {
    return List.of("case.phone", "agent.extension", "attempt.id", "secret", "secret.base64");
  }

  public List<String> getMethods() {
    return List.of("POST", "PUT", "GET");
  }

  public String getCallMethod() {
    return callMethod;
  }

  public void setCallMethod(String callMethod) {
    this.callMethod = callMethod;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getHeaders() {
    return headers;
  }

  public void setHeaders(String headers) {
    this.headers = headers;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public boolean isRepeatable() {
    return repeatable;
  }

  public void setRepeatable(boolean repeatable) {
    this.repeatable = repeatable;
  }
}
