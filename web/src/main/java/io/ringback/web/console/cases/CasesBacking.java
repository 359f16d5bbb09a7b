package io.ringback.web.console.cases;

import io.ringback.cases.bulk.BulkKind;
import io.ringback.cases.table.CaseCount;
import io.ringback.cases.table.CaseTableLook;
import io.ringback.cases.table.CaseTablePage;
import io.ringback.cases.table.CaseTableQueries;
import io.ringback.cases.table.CaseTableRow;
import io.ringback.cases.table.CaseTableView;
import io.ringback.cases.table.CaseTableViews;
import io.ringback.web.console.Formats;
import io.ringback.web.console.Wording;
import io.ringback.web.export.Column;
import io.ringback.web.export.Download;
import io.ringback.web.export.Export;
import io.ringback.web.export.FileFormat;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of cases that its address asks for. */
@Named
@RequestScoped
public class CasesBacking {
  @Inject FacesContext faces;
  @Inject Viewer viewer;
  @Inject PageLanguage language;
  @Inject Wording wording;
  @Inject CaseTableQueries queries;
  @Inject CaseTableViews views;

  private CaseAddress address = new CaseAddress(Map.of(), ZoneOffset.UTC);
  private CaseWords words = new CaseWords(new Formats("en", ZoneOffset.UTC, Map.of()));
  private CaseTableLook look = CaseTableLook.USUAL;
  private List<CaseColumn> columns = List.of();
  private List<Column<CaseTableRow>> cells = List.of();
  private @Nullable List<CaseTableView> saved;
  private @Nullable CaseTablePage page;
  private @Nullable CaseCount count;

  @PostConstruct
  void read() {
    var zone = viewer.getProfile().timeZone();
    address = new CaseAddress(faces.getExternalContext().getRequestParameterMap(), zone);
    words = new CaseWords(wording.formats());
    look = views.look(viewer.actor());
    columns = CaseColumn.shown(address, look);
    cells = columns.stream().map(column -> column.of(words)).toList();
  }

  public List<CaseColumn> getColumns() {
    return columns;
  }

  public List<CaseTableView> getViews() {
    if (saved == null) saved = views.list(viewer.actor());
    return saved;
  }

  /** Where a saved view leads. */
  public String queryOf(CaseTableView view) {
    return CaseAddress.query(view);
  }

  public boolean isShown(CaseTableView view) {
    return queryOf(view).equals(getFirstQuery());
  }

  public CaseTablePage getPage() {
    if (page == null)
      page =
          queries.page(
              viewer.actor(), address.filter(), address.place(look.pageSize()), language.getCode());
    return page;
  }

  public CaseCount getCount() {
    if (count == null) count = queries.count(viewer.actor(), address.filter());
    return count;
  }

  /** How many there are, in words. */
  public String getCountText() {
    return words.count(getCount());
  }

  /** Some row of the page may be acted upon. */
  public boolean isChangeable() {
    return getPage().rows().stream().anyMatch(CaseTableRow::changeable);
  }

  public List<BulkKind> getActs() {
    return List.of(BulkKind.values());
  }

  /** All that match, in words, with their number. */
  public String getAllText() {
    return words.text("cases.allMatching").replace("{count}", getCountText());
  }

  public String shown(CaseTableRow row, CaseColumn column) {
    return words.shown(cells.get(getColumns().indexOf(column)).cell().apply(row));
  }

  /** By what the case is opened: its first column, or the number where that is empty. */
  public String name(CaseTableRow row) {
    return Stream.of(getColumns().get(0), CaseColumn.PHONE, CaseColumn.ID)
        .map(column -> words.shown(column.of(words).cell().apply(row)))
        .filter(shown -> !shown.isBlank())
        .findFirst()
        .orElse("");
  }

  public String title(CaseColumn column) {
    return words.column(column);
  }

  public Map<String, String> getValues() {
    return address.values();
  }

  public boolean isWrong(String field) {
    address.filter();
    return address.wrong().contains(field);
  }

  public boolean isFiltered() {
    return address.isFiltered();
  }

  /** Whether one of the filters is set that are folded away. */
  public boolean isFurtherFiltered() {
    return CaseAddress.FURTHER.stream().anyMatch(address.values()::containsKey);
  }

  /** The query of this table's address, in another order. */
  public String sortedBy(CaseColumn column) {
    var sort = String.valueOf(column.sort());
    boolean again = address.sort() == column.sort();
    return address.query(
        Map.of("sort", sort, "order", again && !address.isDescending() ? "desc" : "asc"));
  }

  /** For {@code aria-sort}. */
  public String direction(CaseColumn column) {
    if (address.sort() != column.sort()) return "none";
    return address.isDescending() ? "descending" : "ascending";
  }

  public String query(String name, String value) {
    return address.query(Map.of(name, value));
  }

  public String getFirstQuery() {
    return address.query(Map.of());
  }

  /** Answers with the whole table as a file, where the address asks for one. */
  public void export() throws IOException {
    var external = faces.getExternalContext();
    var format = FileFormat.find(external.getRequestParameterMap().get("export"));
    if (format.isEmpty()) return;
    var export =
        new Export<CaseTableRow>(
            "cases",
            cells,
            each ->
                queries.forEach(
                    viewer.actor(),
                    address.filter(),
                    address.place(look.pageSize()),
                    language.getCode(),
                    each));
    Download.send((HttpServletResponse) external.getResponse(), export, format.get());
    faces.responseComplete();
  }
}
