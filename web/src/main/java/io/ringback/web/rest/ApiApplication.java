package io.ringback.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The integration API. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
