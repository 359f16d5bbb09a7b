package io.ringback.web.console.imports;

import io.ringback.imports.ImportQueries;
import io.ringback.imports.ImportService;
import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ColumnUse;
import io.ringback.imports.rows.ImportField;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second step: what each column is. */
@Named
@RequestScoped
public class ColumnsBacking {
  @Inject HttpServletRequest request;
  @Inject ImportPage page;
  @Inject ImportService imports;
  @Inject ImportQueries queries;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private List<ColumnChoice> columns = List.of();
  private String name = "";

  @PostConstruct
  void load() {
    var job = page.getJob();
    var saved = request.getParameter("mapping");
    var mapping =
        saved == null || saved.isBlank()
            ? job.mapping()
            : queries.findMapping(job.target(), saved, job.headers()).orElse(job.mapping());
    columns = choices(mapping);
  }

  private List<ColumnChoice> choices(ColumnMapping mapping) {
    var job = page.getJob();
    var choices = new ArrayList<ColumnChoice>();
    for (int i = 0; i < job.headers().size(); i++) {
      int column = i;
      var samples =
          job.sample().stream()
              .map(row -> column < row.size() ? row.get(column) : "")
              .limit(3)
              .toList();
      choices.add(new ColumnChoice(job.headers().get(i), samples, mapping.uses().get(i).text()));
    }
    return choices;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public List<ImportField> getFields() {
    var target = page.getJob().target();
    return Arrays.stream(ImportField.values()).filter(field -> field.fits(target)).toList();
  }

  public List<String> getSaved() {
    return queries.listMappings(page.getJob().target());
  }

  public @Nullable String check() {
    return commands.open(
        () -> {
          var job = page.getJob();
          imports.check(viewer.actor(), job.id(), mapping());
          if (!name.isBlank())
            queries.saveMapping(job.target(), name.strip(), job.headers(), mapping());
          return page.address("import");
        });
  }

  private ColumnMapping mapping() {
    return new ColumnMapping(
        columns.stream()
            .map(column -> ColumnUse.parse(column.getUse()).orElse(ColumnUse.NONE))
            .toList());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
