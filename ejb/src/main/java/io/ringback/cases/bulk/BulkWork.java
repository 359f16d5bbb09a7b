package io.ringback.cases.bulk;

import io.ringback.errors.BusinessException;
import io.ringback.persistence.Sql;
import io.ringback.persistence.Transience;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works on what was ordered, case by case; any member goes on where another stopped. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkWork {
  /** Why a case was left alone that failed for no reason of ours. */
  static final String FAILED = "FAILED";

  @Inject Sql sql;
  @Inject BulkStep step;

  /** The oldest order first. */
  public List<BulkCase> listPending(int limit) {
    return list("true", limit, null);
  }

  private List<BulkCase> list(String which, int limit, @Nullable String id) {
    var select =
        "SELECT o.bulk_id, o.case_id FROM bulk_case o WHERE o.outcome IS NULL AND "
            + which
            + " ORDER BY o.bulk_id, o.case_id LIMIT "
            + limit;
    var rows = id == null ? sql.list(select) : sql.list(select, id);
    return rows.stream()
        .map(row -> new BulkCase(row.number("bulk_id"), row.number("case_id")))
        .toList();
  }

  /** Works on an order at once, while somebody waits: a few cases are done when the page opens. */
  public void begin(String id, int limit) {
    list("o.bulk_id = (SELECT id FROM bulk_act WHERE public_id = ?1)", limit, id)
        .forEach(this::apply);
  }

  public void apply(BulkCase one) {
    try {
      step.apply(one);
    } catch (BusinessException refused) {
      step.skip(one, refused.code());
    } catch (RuntimeException failure) {
      // one that may succeed yet stays pending, and is tried again
      if (!Transience.passes(failure)) step.skip(one, FAILED);
      throw failure;
    }
  }
}
