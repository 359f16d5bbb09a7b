/** What PERF-8 compares with: a persistent EJB timer for each case, on a server of its own. */
@org.jspecify.annotations.NullMarked
package io.ringback.benchmark.timers;
