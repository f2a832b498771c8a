#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int attune_sealed_memory(uint64_t size) {
    const int descriptor = memfd_create("attune-planes", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0) {
        return -1;
    }
    if (ftruncate(descriptor, (off_t)size) < 0
        || fcntl(descriptor, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW) < 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

uint64_t attune_shared_number(const uint64_t *place) {
    return __atomic_load_n(place, __ATOMIC_RELAXED);
}

int attune_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int attune_confine_begin(void) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) {
        return errno;
    }
    return 0;
}

static int limit(int resource, uint64_t most) {
    const struct rlimit both = {.rlim_cur = most, .rlim_max = most};
    return setrlimit(resource, &both) < 0 ? errno : 0;
}

// Bytes of address space in use; 0 where that is not known.
static uint64_t address_space(void) {
    FILE *file = fopen("/proc/self/statm", "re");
    unsigned long pages = 0;
    if (file) {
        if (fscanf(file, "%lu", &pages) != 1) {
            pages = 0;
        }
        fclose(file);
    }
    return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

int attune_confine_limits(uint64_t memory, uint64_t seconds) {
    const struct { int resource; uint64_t most; } limits[] = {
        {RLIMIT_AS, address_space() + memory}, {RLIMIT_CPU, seconds}, {RLIMIT_NPROC, 0},
        {RLIMIT_FSIZE, 0}, {RLIMIT_CORE, 0}, {RLIMIT_NOFILE, 16},
    };
    for (size_t index = 0; index < sizeof limits / sizeof limits[0]; index++) {
        const int code = limit(limits[index].resource, limits[index].most);
        if (code) {
            return code;
        }
    }
    return 0;
}

// From the kernel's linux/landlock.h, of which distributions have older editions than their kernels: the numbers of its
// system calls, and which rights each version knows.
enum { landlock_create_ruleset = 444, landlock_restrict_self = 446 };
static const uint64_t landlock_create_ruleset_version = 1;

struct landlock_ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;
    uint64_t scoped;
};

int attune_confine_landlock(void) {
    const long version = syscall(landlock_create_ruleset, NULL, 0, landlock_create_ruleset_version);
    if (version < 1) {
        return 0;
    }
    // Version 1 knows thirteen rights; 2 added linking and renaming, 3 truncating, 5 device controls.
    const int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    const struct landlock_ruleset rules = {
        .handled_access_fs = (UINT64_C(1) << rights) - 1,
        // TCP: to listen and to connect.
        .handled_access_net = version >= 4 ? 3 : 0,
        // Abstract sockets of others, and signals to them.
        .scoped = version >= 6 ? 3 : 0,
    };
    const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    const int ruleset = (int)syscall(landlock_create_ruleset, &rules, size, 0);
    if (ruleset < 0) {
        return 0;
    }
    // No rule is added: what is handled and not allowed is forbidden.
    const long code = syscall(landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return code == 0 ? (int)version : 0;
}

// Memory, the channel to the program, the recording, and the end. What is not here answers EPERM, so that a library that
// tries something else goes without it.
static const int allowed_calls[] = {
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(membarrier),
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(lseek), SCMP_SYS(close),
    SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(sendto), SCMP_SYS(recvfrom), SCMP_SYS(sendmsg), SCMP_SYS(recvmsg),
    SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(write),
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(getpid),
    SCMP_SYS(gettid), SCMP_SYS(getrusage), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack), SCMP_SYS(tgkill), SCMP_SYS(restart_syscall), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(exit), SCMP_SYS(exit_group),
};

int attune_confine_system_calls(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) {
        return ENOMEM;
    }
    int code = 0;
    for (size_t index = 0; code == 0 && index < sizeof allowed_calls / sizeof allowed_calls[0]; index++) {
        code = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed_calls[index], 0);
    }
    // Memory is never made executable.
    const int mapping_calls[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};
    for (size_t index = 0; code == 0 && index < 2; index++) {
        code = seccomp_rule_add(
            filter, SCMP_ACT_ALLOW, mapping_calls[index], 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    }
    if (code == 0) {
        code = seccomp_load(filter);
    }
    seccomp_release(filter);
    return -code;
}

int attune_limit_arenas(int count) {
    return mallopt(M_ARENA_MAX, count);
}

void attune_give_back_memory(void) {
    malloc_trim(0);
}
