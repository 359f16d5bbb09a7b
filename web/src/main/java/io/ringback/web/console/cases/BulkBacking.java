package io.ringback.web.console.cases;

import io.ringback.cases.bulk.BulkKind;
import io.ringback.cases.bulk.BulkOrder;
import io.ringback.cases.bulk.BulkService;
import io.ringback.cases.bulk.BulkWork;
import io.ringback.cases.table.CaseCount;
import io.ringback.cases.table.CaseTableQueries;
import io.ringback.persistence.PublicIds;
import io.ringback.web.console.Commands;
import io.ringback.web.console.Formats;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks once more, with their number, before something is done with many cases. */
@Named
@RequestScoped
public class BulkBacking {
  /** So many are done while the reader waits for the next page; the rest by the clock. */
  private static final int AT_ONCE = 100;

  @Inject FacesContext faces;
  @Inject Viewer viewer;
  @Inject Wording wording;
  @Inject Commands commands;
  @Inject CaseTableQueries queries;
  @Inject BulkService bulk;
  @Inject BulkWork work;

  private CaseAddress address = new CaseAddress(Map.of(), ZoneOffset.UTC);
  private CaseWords words = new CaseWords(new Formats("en", ZoneOffset.UTC, Map.of()));
  private BulkKind kind = BulkKind.CLOSE;
  private List<String> ids = List.of();
  private boolean all;
  private @Nullable Long count;
  private String value = "";

  @PostConstruct
  void read() {
    var external = faces.getExternalContext();
    var parameters = external.getRequestParameterMap();
    var zone = viewer.getProfile().timeZone();
    address = new CaseAddress(parameters, zone);
    words = new CaseWords(wording.formats());
    all = parameters.containsKey("all");
    kind =
        Arrays.stream(BulkKind.values())
            .filter(one -> one.name().equals(parameters.get("act")))
            .findFirst()
            .orElse(kind);
    ids =
        List.of(external.getRequestParameterValuesMap().getOrDefault("id", new String[0])).stream()
            .distinct()
            .toList();
  }

  public @Nullable String start() {
    var id = PublicIds.next();
    return commands.run(
        () -> start(id), "cases.bulk.ordered", "/console/cases/bulk-result?bulk=" + id);
  }

  private void start(String id) {
    var order = new BulkOrder(kind, kind == BulkKind.RESCHEDULE ? instant(value) : value);
    if (all) bulk.start(viewer.actor(), id, order, address.filter());
    else bulk.start(viewer.actor(), id, order, ids);
    work.begin(id, AT_ONCE);
  }

  /** What is no time is left as it is, and refused by the service. */
  private String instant(String local) {
    try {
      return LocalDateTime.parse(local).atZone(words.zone()).toInstant().toString();
    } catch (DateTimeException notOne) {
      return local;
    }
  }

  public long getCount() {
    if (count == null)
      count = all ? queries.countAll(viewer.actor(), address.filter()) : (long) ids.size();
    return count;
  }

  public String getCountText() {
    return words.count(new CaseCount(getCount(), false));
  }

  public BulkKind getKind() {
    return kind;
  }

  public boolean isAll() {
    return all;
  }

  public List<String> getIds() {
    return ids;
  }

  public Map<String, String> getFilters() {
    return address.values();
  }

  public String getBack() {
    return address.query(Map.of());
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
