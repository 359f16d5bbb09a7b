package io.ringback.web.rest.cases;

import io.ringback.cases.CaseFilter;
import io.ringback.cases.CaseSort;
import io.ringback.cases.CaseState;
import io.ringback.cases.Source;
import io.ringback.persistence.PageRequest;
import io.ringback.web.body.Query;
import io.ringback.web.body.ValueType;
import jakarta.ws.rs.core.UriInfo;

/** A search of cases, out of the parameters of a GET. */
record CaseSearch(CaseFilter filter, PageRequest page) {
  static CaseSearch read(UriInfo uri) {
    var query = new Query(uri);
    var list = query.text("list");
    var state = query.oneOf("state", CaseState.class);
    var assignee = query.text("assignee");
    var phone = query.text("phone");
    var source = query.oneOf("source", Source.class);
    var externalSystem = query.text("externalSystem");
    var externalId = query.text("externalId");
    var dueBefore = query.value("dueBefore", ValueType.INSTANT);
    var sort = query.oneOf("sort", CaseSort.class);
    var page = query.endWithPage();
    return new CaseSearch(
        new CaseFilter(
            list.orNull(),
            state.orNull(),
            assignee.orNull(),
            phone.orNull(),
            source.orNull(),
            externalSystem.orNull(),
            externalId.orNull(),
            dueBefore.orNull(),
            sort.or(CaseSort.NEWEST)),
        page);
  }
}
