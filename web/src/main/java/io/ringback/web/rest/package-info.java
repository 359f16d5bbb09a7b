/**
 * The integration API at {@code /api/v1}. Resources translate; the services of the {@code ejb}
 * module decide.
 */
@NullMarked
package io.ringback.web.rest;

import org.jspecify.annotations.NullMarked;
