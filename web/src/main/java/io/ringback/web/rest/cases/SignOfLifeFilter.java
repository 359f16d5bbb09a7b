package io.ringback.web.rest.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes down whom a request was a sign of life of, in a transaction of its own after the work's.
 * Who was refused is alive too; the answer never depends on it.
 */
@Provider
public class SignOfLifeFilter implements ContainerResponseFilter {
  private static final Logger LOG = Logger.getLogger(SignOfLifeFilter.class.getName());

  @Inject Acting acting;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    try {
      acting.writeDownWhoWasHeardOf();
    } catch (RuntimeException e) {
      // an agent whom the key may not act for, which the answer says; or no database, as it says
      // too
      LOG.log(Level.FINE, "A sign of life was not noted", e);
    }
  }
}
