/**
 * The system call filter of the sandbox as a classic BPF program, written without libseccomp. It denies what a build
 * or a test never needs and what kernel holes are found in; everything else stays allowed.
 */

interface SyscallTable {
  /** AUDIT_ARCH_* of linux/audit.h. */
  audit: number;
  /** Bit that marks the x32 table of x86-64, which would pass every comparison below. */
  x32: number | null;
  clone: number;
  clone3: number;
  ioctl: number;
  socket: number;
  ioUring: number[];
  denied: number[];
}

const IO_URING = [425, 426, 427];
/** Same number everywhere: pidfd_getfd, mount by file descriptor, mount_setattr, quotactl_fd. */
const DENIED_EVERYWHERE = [428, 429, 430, 431, 432, 433, 438, 442, 443, 467];

const TABLES: Record<string, SyscallTable> = {
  x64: {
    audit: 0xc000003e,
    x32: 0x40000000,
    clone: 56,
    clone3: 435,
    ioctl: 16,
    socket: 41,
    ioUring: IO_URING,
    // Namespaces and mounts: unshare setns mount umount2 pivot_root chroot. Other processes: ptrace process_vm_readv
    // process_vm_writev kcmp. Keys: add_key request_key keyctl. Kernel: bpf perf_event_open userfaultfd kexec_load
    // kexec_file_load init_module finit_module delete_module swapon swapoff reboot acct syslog quotactl iopl ioperm
    // nfsservctl lookup_dcookie vhangup modify_ldt uselib. Clocks and names: settimeofday clock_settime clock_adjtime
    // adjtimex sethostname setdomainname. Memory of others: move_pages mbind set_mempolicy migrate_pages.
    // Files by handle: open_by_handle_at fanotify_init.
    denied: [
      272,
      308,
      165,
      166,
      155,
      161,
      101,
      310,
      311,
      312,
      248,
      249,
      250,
      321,
      298,
      323,
      246,
      320,
      175,
      313,
      176,
      167,
      168,
      169,
      163,
      103,
      179,
      172,
      173,
      180,
      212,
      153,
      154,
      134,
      164,
      227,
      305,
      159,
      170,
      171,
      279,
      237,
      238,
      256,
      304,
      300,
      ...DENIED_EVERYWHERE,
    ],
  },
  arm64: {
    audit: 0xc00000b7,
    x32: null,
    clone: 220,
    clone3: 435,
    ioctl: 29,
    socket: 198,
    ioUring: IO_URING,
    // The same calls in the same order, as far as this architecture has them.
    denied: [
      97,
      268,
      40,
      39,
      41,
      51,
      117,
      270,
      271,
      272,
      217,
      218,
      219,
      280,
      241,
      282,
      104,
      294,
      105,
      273,
      106,
      224,
      225,
      142,
      89,
      116,
      60,
      42,
      18,
      58,
      170,
      112,
      266,
      171,
      161,
      162,
      239,
      235,
      237,
      238,
      265,
      262,
      ...DENIED_EVERYWHERE,
    ],
  },
};

/** CLONE_NEWTIME | NEWNS | NEWCGROUP | NEWUTS | NEWIPC | NEWUSER | NEWPID | NEWNET. */
const CLONE_NAMESPACES = 0x7e020080;
/** Typing into the terminal that started us: TIOCSTI, TIOCLINUX. */
const DENIED_IOCTLS = [0x5412, 0x541c];
/** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: nothing else reaches a protocol of the kernel (VSOCK reaches the host). */
const SOCKET_FAMILIES = [1, 2, 10, 16];

const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

const LOAD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_AT_LEAST = 0x35;
const JUMP_ANY_BIT = 0x45;
const RETURN = 0x06;

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const errno = (code: number) => 0x00050000 | code;

/** Offsets in struct seccomp_data; of arguments the low 32 bits (both architectures are little-endian). */
const NUMBER = 0;
const ARCHITECTURE = 4;
const argument = (index: number) => 16 + index * 8;

type Instruction = [code: number, ifTrue: number, ifFalse: number, value: number];

const load = (offset: number): Instruction => [LOAD, 0, 0, offset];
const answer = (value: number): Instruction => [RETURN, 0, 0, value];

/** `value` tested on what was loaded; when it holds, the program ends with `result`. */
function endIf(test: number, value: number, result: number): Instruction[] {
  return [[test, 0, 1, value], answer(result)];
}

/** A block for one call number, skipped by the others; ends in its own return. */
function forCall(number: number, block: Instruction[]): Instruction[] {
  return [[JUMP_EQUAL, 0, block.length, number], ...block];
}

/**
 * The filter for this machine's architecture as `struct sock_filter[]`, or null when it has no table (then there is
 * no filter, and the doctor says so). `architecture` as in process.arch.
 */
export function buildSeccompFilter(architecture: string): Buffer | null {
  const table = TABLES[architecture];
  if (!table) return null;
  const program: Instruction[] = [
    load(ARCHITECTURE),
    [JUMP_EQUAL, 1, 0, table.audit],
    answer(KILL),
    load(NUMBER),
    ...(table.x32 === null ? [] : endIf(JUMP_AT_LEAST, table.x32, errno(EPERM))),
    // C libraries fall back to clone, whose flags can be read; those of clone3 lie behind a pointer.
    ...endIf(JUMP_EQUAL, table.clone3, errno(ENOSYS)),
    ...table.ioUring.flatMap((number) => endIf(JUMP_EQUAL, number, errno(ENOSYS))),
    ...table.denied.flatMap((number) => endIf(JUMP_EQUAL, number, errno(EPERM))),
    ...forCall(table.clone, [load(argument(0)), ...endIf(JUMP_ANY_BIT, CLONE_NAMESPACES, errno(EPERM)), answer(ALLOW)]),
    ...forCall(table.ioctl, [
      load(argument(1)),
      ...DENIED_IOCTLS.flatMap((request) => endIf(JUMP_EQUAL, request, errno(EPERM))),
      answer(ALLOW),
    ]),
    ...forCall(table.socket, [
      load(argument(0)),
      ...SOCKET_FAMILIES.flatMap((family) => endIf(JUMP_EQUAL, family, ALLOW)),
      answer(errno(EAFNOSUPPORT)),
    ]),
    answer(ALLOW),
  ];
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, ifTrue, ifFalse, value], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  });
  return bytes;
}
