/** Everything that speaks HTTP: the REST API, the console and the agent's pages. */
@NullMarked
package io.ringback.web;

import org.jspecify.annotations.NullMarked;
