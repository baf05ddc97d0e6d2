// Calls of the system that Swift's module of the C library leaves out.
#pragma once

#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>

// Lets two names change places in one step: renameat2(2) with RENAME_EXCHANGE.
static inline int disk_exchange(int folder, const char *name, int other, const char *otherName) {
  return (int)syscall(SYS_renameat2, folder, name, other, otherName, 2);
}

// Writes all that waits for the disk of an open file: syncfs(2).
static inline int disk_flush(int file) { return (int)syscall(SYS_syncfs, file); }
#else
#include <stdio.h>
#include <unistd.h>

// Lets two names change places in one step: renameatx_np(2) with RENAME_SWAP.
static inline int disk_exchange(int folder, const char *name, int other, const char *otherName) {
  return renameatx_np(folder, name, other, otherName, RENAME_SWAP);
}

static inline int disk_flush(int file) { return fsync(file); }
#endif
