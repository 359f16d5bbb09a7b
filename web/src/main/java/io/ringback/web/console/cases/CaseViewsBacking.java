package io.ringback.web.console.cases;

import io.ringback.cases.table.CaseTableLook;
import io.ringback.cases.table.CaseTableView;
import io.ringback.cases.table.CaseTableViews;
import io.ringback.web.console.Commands;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the viewer looks at the table: its columns, its page size, and views with a name. */
@Named("caseViews")
@RequestScoped
public class CaseViewsBacking {
  private static final String TABLE = "/console/cases/cases?";

  @Inject FacesContext faces;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject Wording wording;
  @Inject CaseTableViews views;

  private CaseAddress address = new CaseAddress(Map.of(), ZoneOffset.UTC);
  private String[] columns = {};
  private int pageSize;
  private String name = "";

  @PostConstruct
  void read() {
    var look = views.look(viewer.actor());
    address = new CaseAddress(faces.getExternalContext().getRequestParameterMap(), wording.zone());
    columns = CaseColumn.shown(address, look).stream().map(CaseColumn::name).toArray(String[]::new);
    pageSize = look.pageSize();
  }

  public @Nullable String choose() {
    return commands.run(
        () -> views.choose(viewer.actor(), new CaseTableLook(List.of(columns), pageSize)),
        "cases.view.chosen",
        TABLE + address.filterQuery());
  }

  public @Nullable String keep() {
    var view = new CaseTableView(name.strip(), address.filterQuery(), List.of(columns));
    return commands.run(
        () -> views.keep(viewer.actor(), view),
        "cases.view.kept",
        TABLE + CaseAddress.query(view),
        () -> Map.of("name", view.name()));
  }

  public @Nullable String drop(String dropped) {
    return commands.run(
        () -> views.drop(viewer.actor(), dropped),
        "cases.view.dropped",
        "/console/cases/views?" + getQuery(),
        () -> Map.of("name", dropped));
  }

  public List<CaseTableView> getSaved() {
    return views.list(viewer.actor());
  }

  public List<SelectItem> getAllColumns() {
    var words = new CaseWords(wording.formats());
    return Arrays.stream(CaseColumn.values())
        .map(column -> new SelectItem(column.name(), words.column(column)))
        .toList();
  }

  public List<Integer> getPageSizes() {
    return CaseTableLook.PAGE_SIZES;
  }

  public Map<String, String> getFilters() {
    return address.values();
  }

  public String getQuery() {
    return address.query(Map.of());
  }

  public String[] getColumns() {
    return columns.clone();
  }

  public void setColumns(String[] columns) {
    this.columns = columns.clone();
  }

  public int getPageSize() {
    return pageSize;
  }

  public void setPageSize(int pageSize) {
    this.pageSize = pageSize;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
