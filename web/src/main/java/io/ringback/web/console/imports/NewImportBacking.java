package io.ringback.web.console.imports;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.TooLargeException;
import io.ringback.errors.Violation;
import io.ringback.imports.ImportQueries;
import io.ringback.imports.ImportService;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first step: which file, and into what. */
@Named
@RequestScoped
public class NewImportBacking {
  /** Chosen instead of a list; no key of a list has a colon. */
  private static final String CONTACTS = ":contacts";

  @Inject ImportService imports;
  @Inject ImportQueries queries;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private @Nullable List<ImportQueries.ListChoice> lists;
  private @Nullable Part file;
  private String list = "";

  /** Before anything is written: whether the viewer imports at all. */
  public void load() {
    getLists();
  }

  public List<ImportQueries.ListChoice> getLists() {
    if (lists == null) lists = queries.listTargets(viewer.actor());
    return lists;
  }

  public boolean isMayImportContacts() {
    return ImportService.keepsDirectory(viewer.actor());
  }

  public @Nullable String upload() {
    return commands.open(() -> "/console/imports/columns?import=" + keep(chosen()));
  }

  private String keep(Part chosen) {
    var target = list.equals(CONTACTS) ? ImportTarget.CONTACTS : ImportTarget.CASES;
    try (var content = chosen.getInputStream()) {
      var name = chosen.getSubmittedFileName();
      return imports.upload(viewer.actor(), target, list, name == null ? "" : name, content).id();
    } catch (TooLargeException tooLarge) {
      throw new InvalidFieldException(Violation.of("file", "file-too-large", "max", "512 MB"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Part chosen() {
    if (file == null) throw new InvalidFieldException(Violation.of("file", "required"));
    return file;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
