package io.ringback.web.rest;

import io.ringback.web.body.BodyReader;
import io.ringback.web.body.FormBound;
import io.ringback.web.body.FormParts;
import io.ringback.web.body.LinesReader;
import io.ringback.web.problems.BusinessExceptionMapper;
import io.ringback.web.problems.LastResortMapper;
import io.ringback.web.problems.WebApplicationExceptionMapper;
import io.ringback.web.rest.agents.AgentSwitchesResource;
import io.ringback.web.rest.agents.AgentsResource;
import io.ringback.web.rest.agents.OfferedCaseResource;
import io.ringback.web.rest.answers.RecordWriter;
import io.ringback.web.rest.cases.CaseCallsResource;
import io.ringback.web.rest.cases.CaseHoldersResource;
import io.ringback.web.rest.cases.CasesResource;
import io.ringback.web.rest.cases.SignOfLifeFilter;
import io.ringback.web.rest.contacts.ContactsResource;
import io.ringback.web.rest.events.EventsResource;
import io.ringback.web.rest.imports.ImportsResource;
import io.ringback.web.rest.limits.RateLimitFilter;
import io.ringback.web.rest.lists.ListsResource;
import io.ringback.web.rest.lists.MembersResource;
import io.ringback.web.rest.numbers.NumbersResource;
import io.ringback.web.rest.pbx.CtiResource;
import io.ringback.web.rest.pbx.IntakeRulesResource;
import io.ringback.web.rest.pbx.PbxEventsResource;
import io.ringback.web.rest.pbx.QueueLogResource;
import io.ringback.web.rest.recordings.RecordingsResource;
import io.ringback.web.rest.users.UsersResource;
import io.ringback.web.rest.webhooks.WebhooksResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The integration API. Names its parts, so that the pages' own resources are none of it. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AgentSwitchesResource.class,
        AgentsResource.class,
        CaseCallsResource.class,
        CaseHoldersResource.class,
        CasesResource.class,
        ContactsResource.class,
        CtiResource.class,
        EventsResource.class,
        ImportsResource.class,
        IntakeRulesResource.class,
        ListsResource.class,
        MembersResource.class,
        NumbersResource.class,
        OfferedCaseResource.class,
        PbxEventsResource.class,
        QueueLogResource.class,
        RecordingsResource.class,
        UsersResource.class,
        WebhooksResource.class,
        ScopeFilter.class,
        RateLimitFilter.class,
        EmptyBodyFilter.class,
        NoStoreFilter.class,
        SignOfLifeFilter.class,
        BodyReader.class,
        FormBound.class,
        FormParts.class,
        LinesReader.class,
        RecordWriter.class,
        BusinessExceptionMapper.class,
        WebApplicationExceptionMapper.class,
        LastResortMapper.class);
  }
}
