// What Linux has for processes that Swift has no names for: memory that two share, and what takes a process's powers away
// (limits, Landlock, seccomp).
#ifndef CPROCESS_H
#define CPROCESS_H

#include <spawn.h>
#include <stdint.h>

// Memory behind a descriptor, whose size nobody can change; -1 with an errno where there is none.
int attune_sealed_memory(uint64_t size);

// A number that another process may be changing.
uint64_t attune_shared_number(const uint64_t *place);

// Has a program that is started close this descriptor and all above it.
int attune_close_from(posix_spawn_file_actions_t *actions, int first);

// The process dies with the thread that started it, and never gains a power by starting a program. Returns 0, or an errno.
int attune_confine_begin(void);

// Sets limits that cannot be raised again: bytes of address space beyond what is in use, no new process or thread, no
// file that grows, no core dump, and `seconds` of processor time. Returns 0, or an errno.
int attune_confine_limits(uint64_t memory, uint64_t seconds);

// Forbids to open, make or change any file, to connect or to listen, and to reach other processes, as far as this kernel's
// Landlock goes. Returns its version, from 1; 0 where the kernel has none.
int attune_confine_landlock(void);

// Lets through the system calls that decoding takes, and answers EPERM to all others. Returns 0, or an errno.
int attune_confine_system_calls(void);

// Keeps the C library's allocator to at most so many arenas for all threads; 0 where it refuses.
int attune_limit_arenas(int count);

// Gives free pages of the C library's allocator back to the system.
void attune_give_back_memory(void);

#endif
