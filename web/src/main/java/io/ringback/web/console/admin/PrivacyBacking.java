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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is held on a number. The number never stands in an address: those are kept in logs and
 * histories.
 */
@Named
@RequestScoped
public class PrivacyBacking {
  @Inject PrivacyService privacy;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject FacesContext faces;

  private String number = "";
  private @Nullable HeldData held;
  private int erased;

  @PostConstruct
  void load() {
    only.check();
  }

  public void show() {
    commands.attempt(() -> held = privacy.export(viewer.actor(), number));
  }

  /** Everything as a file, to be handed to the person. */
  public void download() throws IOException {
    if (!commands.attempt(() -> held = privacy.export(viewer.actor(), number)) || held == null)
      return;
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
        () -> erased = privacy.erase(viewer.actor(), number),
        "privacy.erased",
        "/console/admin/privacy",
        () -> Map.of("count", erased));
  }

  /** Something was shown, on this page or on the one whose button was pressed. */
  public boolean isErasable() {
    return (held != null && !held.isNothing())
        || faces.getExternalContext().getRequestParameterMap().containsKey("erase");
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
