/** Tests of bots: an engine on virtual time with a channel that records; contract suites for whoever implements a port. */
@NullMarked
package dev.alur.testkit;

import org.jspecify.annotations.NullMarked;
