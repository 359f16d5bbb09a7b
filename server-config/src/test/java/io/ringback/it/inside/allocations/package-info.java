/**
 * Hundreds of thousands of allocations, inside the server, and all promises looked at afterwards.
 */
package io.ringback.it.inside.allocations;
