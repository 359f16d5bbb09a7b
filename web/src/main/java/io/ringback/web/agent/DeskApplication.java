package io.ringback.web.agent;

import io.ringback.web.body.BodyReader;
import io.ringback.web.problems.BusinessExceptionMapper;
import io.ringback.web.problems.LastResortMapper;
import io.ringback.web.problems.WebApplicationExceptionMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The pages' own JSON. No part of the integration API: its shapes change with the pages. */
@ApplicationPath("/agent/data")
public class DeskApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        DeskResource.class,
        MeResource.class,
        DeskCasesResource.class,
        DeskRecordingsResource.class,
        CaseActsResource.class,
        DeskListsResource.class,
        NoticesResource.class,
        SessionFilter.class,
        BodyReader.class,
        BusinessExceptionMapper.class,
        WebApplicationExceptionMapper.class,
        LastResortMapper.class);
  }
}
