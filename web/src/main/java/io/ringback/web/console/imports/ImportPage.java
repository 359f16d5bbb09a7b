package io.ringback.web.console.imports;

import io.ringback.imports.ImportJob;
import io.ringback.imports.ImportNews;
import io.ringback.imports.ImportService;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The import that the address names. */
@Named
@RequestScoped
public class ImportPage {
  @Inject HttpServletRequest request;
  @Inject ImportService imports;
  @Inject ImportNews news;
  @Inject Viewer viewer;
  @Inject PageLanguage language;
  @Inject Wording wording;

  private @Nullable ImportJob job;

  public String getId() {
    var id = request.getParameter("import");
    return id == null ? "" : id;
  }

  /** Before anything is written: whether there is one that the viewer may see. */
  public void find() {
    news.see(viewer.actor(), getJob());
  }

  public ImportJob getJob() {
    if (job == null) job = imports.get(viewer.actor(), getId());
    return job;
  }

  /** Which of the five steps the import is at. */
  public int getStep() {
    return switch (getJob().state()) {
      case UPLOADED -> 2;
      case CHECKING, CHECKED -> 3;
      case IMPORTING -> 4;
      default -> 5;
    };
  }

  /** How the characters and columns of the file are written. */
  public String getWriting() {
    var format = getJob().format();
    if (format.charset() == null || format.delimiter() == null) return "XLSX";
    var delimiter =
        format.delimiter() == '\t' ? text("imports.tab") : format.delimiter().toString();
    return format.charset().name() + " · " + delimiter;
  }

  public String getTitle() {
    var name = getJob().listName();
    var place = name == null ? text("imports.contacts") : name;
    return text("imports.into").replace("{list}", place);
  }

  /** A text with its one number. */
  public String counted(String key, long number) {
    return wording.say(key, "count", wording.number(number));
  }

  public String address(String page) {
    return "/console/imports/" + page + "?import=" + getId();
  }

  String text(String key) {
    return language.getTexts().getOrDefault(key, key);
  }

  Locale locale() {
    return Locale.forLanguageTag(language.getCode());
  }
}
