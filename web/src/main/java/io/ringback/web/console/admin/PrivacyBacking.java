package io.ringback.web.console.admin;

import io.ringback.json.Json;
import io.ringback.privacy.HeldData;
import io.ringback.privacy.PrivacyService;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is held on a number. The number never stands in an address: those are kept in logs and
 * histories. Erased is the number that was shown, whatever was typed since.
 */
@Named
@RequestScoped
public class PrivacyBacking {
  @Inject PrivacyService privacy;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject FacesContext faces;
  @Inject HttpServletRequest request;

  private String number = "";
  private String shown = "";
  private @Nullable HeldData held;
  private int erased;

  @PostConstruct
  void load() {
    only.check();
    shown = Asked.text(request, "shown");
    number = shown;
  }

  public void show() {
    commands.attempt(this::read);
  }

  private void read() {
    held = privacy.export(viewer.actor(), number);
    shown = held.number();
  }

  /** Everything as a file, to be handed to the person. */
  public void download() throws IOException {
    if (!commands.attempt(this::read) || held == null) return;
    var file = json(held).getBytes(StandardCharsets.UTF_8);
    var external = faces.getExternalContext();
    external.setResponseContentType("application/json");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"held-data.json\"");
    external.setResponseContentLength(file.length);
    external.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  private static String json(HeldData data) {
    var kinds = Json.createObjectBuilder();
    data.held().forEach((kind, items) -> kinds.add(kind, Json.createArrayBuilder(items)));
    return Json.createObjectBuilder()
        .add("number", data.number())
        .add("held", kinds)
        .build()
        .toString();
  }

  public @Nullable String erase() {
    return commands.run(
        () -> erased = privacy.erase(viewer.actor(), shown),
        "privacy.erased",
        "/console/admin/privacy",
        () -> Map.of("count", erased));
  }

  /** Something was shown, on this page or on the one whose button was pressed. */
  public boolean isErasable() {
    return held == null ? !shown.isEmpty() : !held.isNothing();
  }

  /** The number on which something was shown. */
  public String getShown() {
    return shown;
  }

  public @Nullable HeldData getHeld() {
    return held;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number.strip();
  }
}
