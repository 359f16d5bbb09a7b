/** Tests that run inside the server, beside the beans that they call. */
package io.ringback.it.inside;
