package dev.alur.architecture.broken.engine;

import org.assertj.core.api.Assertions;

/** Uses something that is neither ours nor the JDK's. */
public final class UsesALibrary extends Assertions {}
