/** Who sends a request: API keys under {@code /api}, sessions everywhere else. */
@NullMarked
package io.ringback.web.security;

import org.jspecify.annotations.NullMarked;
