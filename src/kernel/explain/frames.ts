// Kernel functions that tell how a request came to the allocator. Read in arch/x86, mm/, fs/, kernel/ and net/ of 2.6.32 to 7.x;
// a function that is not here says nothing about the path and is explained as an ordinary caller.

export type FrameRole =
  | 'printing'
  | 'oom-kill'
  | 'oom-decision'
  | 'memcg-oom'
  | 'memcg-charge'
  | 'page-fault-oom'
  | 'sysrq'
  | 'allocation-warning'
  | 'slow-path'
  | 'reclaim'
  | 'compaction'
  | 'allocator'
  | 'user-page'
  | 'page-cache'
  | 'readahead'
  | 'slab'
  | 'vmalloc'
  | 'page-table'
  | 'anonymous-fault'
  | 'copy-on-write'
  | 'swap-in'
  | 'file-fault'
  | 'huge-page'
  | 'page-fault'
  | 'read'
  | 'write'
  | 'proc'
  | 'pipe'
  | 'fork'
  | 'exec'
  | 'mmap'
  | 'network'
  | 'tmpfs'
  | 'kernel-thread'
  | 'interrupt'
  | 'system-call';

const byRole: Readonly<Record<FrameRole, string>> = {
  printing:
    'dump_stack dump_stack_lvl __dump_stack show_stack dump_backtrace unwind_backtrace dump_header show_mem __show_mem show_free_areas',
  'oom-kill': 'oom_kill_process __oom_kill_process',
  'oom-decision': 'out_of_memory __alloc_pages_may_oom',
  'memcg-oom': 'mem_cgroup_out_of_memory mem_cgroup_oom mem_cgroup_oom_synchronize mem_cgroup_handle_oom',
  'memcg-charge':
    'try_charge try_charge_memcg mem_cgroup_try_charge mem_cgroup_charge __mem_cgroup_charge charge_memcg __mem_cgroup_try_charge mem_cgroup_charge_common mem_cgroup_newpage_charge mem_cgroup_cache_charge obj_cgroup_charge obj_cgroup_charge_pages __memcg_kmem_charge __memcg_kmem_charge_page mem_cgroup_try_charge_delay',
  'page-fault-oom': 'pagefault_out_of_memory mm_fault_error',
  sysrq: 'moom_callback __handle_sysrq handle_sysrq write_sysrq_trigger sysrq_handle_moom',
  'allocation-warning': 'warn_alloc warn_alloc_failed',
  'slow-path': '__alloc_pages_slowpath',
  reclaim:
    'try_to_free_pages do_try_to_free_pages __alloc_pages_direct_reclaim __perform_reclaim shrink_node shrink_zone shrink_zones shrink_lruvec shrink_slab do_shrink_slab shrink_inactive_list shrink_page_list shrink_folio_list try_to_free_mem_cgroup_pages balance_pgdat kswapd',
  compaction: '__alloc_pages_direct_compact try_to_compact_pages compact_zone compact_zone_order',
  allocator:
    '__alloc_pages_nodemask __alloc_pages __alloc_pages_noprof __alloc_frozen_pages_noprof __alloc_pages_internal alloc_pages alloc_pages_noprof alloc_pages_current alloc_pages_mpol alloc_pages_mpol_noprof __get_free_pages get_free_pages_noprof get_zeroed_page __folio_alloc __folio_alloc_noprof folio_alloc folio_alloc_noprof get_page_from_freelist',
  'user-page':
    'alloc_pages_vma vma_alloc_folio vma_alloc_folio_noprof alloc_zeroed_user_highpage_movable vma_alloc_zeroed_movable_folio folio_prealloc alloc_anon_folio',
  'page-cache':
    '__page_cache_alloc pagecache_get_page grab_cache_page_write_begin __filemap_get_folio filemap_alloc_folio filemap_alloc_folio_noprof add_to_page_cache_lru filemap_add_folio find_or_create_page',
  readahead:
    '__do_page_cache_readahead do_page_cache_readahead ra_submit ondemand_readahead page_cache_ra_unbounded page_cache_ra_order page_cache_async_readahead page_cache_sync_readahead page_cache_async_ra page_cache_sync_ra do_sync_mmap_readahead force_page_cache_readahead read_pages',
  slab: 'kmem_cache_alloc kmem_cache_alloc_noprof kmem_cache_alloc_node kmem_cache_alloc_trace kmem_cache_alloc_lru kmem_cache_alloc_lru_noprof __kmalloc __kmalloc_noprof __kmalloc_node __kmalloc_node_noprof __kmalloc_track_caller kmalloc_large kmalloc_order kmalloc_order_trace kvmalloc_node new_slab allocate_slab ___slab_alloc __slab_alloc cache_grow cache_alloc_refill fallback_alloc kmem_getpages',
  vmalloc:
    'vmalloc __vmalloc __vmalloc_node __vmalloc_node_range __vmalloc_node_range_noprof __vmalloc_area_node vzalloc vmalloc_user vmalloc_noprof vzalloc_noprof',
  'page-table': 'pte_alloc_one __pte_alloc __pte_alloc_one __pmd_alloc __pud_alloc pgd_alloc pmd_alloc_one mm_init',
  'anonymous-fault': 'do_anonymous_page',
  'copy-on-write': 'do_wp_page wp_page_copy do_cow_page do_cow_fault',
  'swap-in':
    'do_swap_page swapin_readahead read_swap_cache_async __read_swap_cache_async swap_cluster_readahead swap_vma_readahead',
  'file-fault':
    'filemap_fault __do_fault do_fault do_read_fault do_shared_fault xfs_filemap_fault ext4_filemap_fault __xfs_filemap_fault do_nonlinear_fault',
  'huge-page':
    'do_huge_pmd_anonymous_page __do_huge_pmd_anonymous_page create_huge_pmd khugepaged collapse_huge_page do_huge_pmd_wp_page hugetlb_fault',
  'page-fault':
    'handle_mm_fault __handle_mm_fault handle_pte_fault do_page_fault __do_page_fault do_user_addr_fault exc_page_fault asm_exc_page_fault page_fault async_page_fault do_async_page_fault do_translation_fault do_mem_abort el0_da el0_ia do_DataAbort do_PrefetchAbort handle_page_fault ___do_page_fault do_dat_exception do_protection_exception get_user_pages __get_user_pages faultin_page populate_vma_page_range __mm_populate copy_user_generic_unrolled copy_user_enhanced_fast_string',
  read: 'vfs_read ksys_read sys_read SyS_read __x64_sys_read do_sync_read new_sync_read generic_file_read_iter generic_file_aio_read generic_file_buffered_read filemap_read xfs_file_read_iter ext4_file_read_iter vfs_readv do_readv ksys_pread64 __arm64_sys_read',
  write:
    'vfs_write ksys_write sys_write SyS_write __x64_sys_write do_sync_write new_sync_write generic_perform_write generic_file_buffered_write __generic_file_write_iter generic_file_write_iter ext4_file_write_iter xfs_file_write_iter ext4_da_write_begin iomap_file_buffered_write vfs_writev do_writev ksys_pwrite64 __arm64_sys_write ext4_buffered_write_iter',
  proc: 'proc_reg_read seq_read seq_read_iter proc_reg_write proc_pid_cmdline_read kernfs_fop_read kernfs_fop_read_iter kernfs_fop_write kernfs_fop_write_iter sysfs_read_file',
  pipe: 'pipe_write pipe_read splice_to_pipe do_splice',
  fork: 'copy_process do_fork _do_fork kernel_clone dup_mm dup_mmap copy_page_range dup_task_struct sys_clone SyS_clone __x64_sys_clone __x64_sys_clone3 sys_fork',
  exec: 'do_execve do_execveat_common __do_execve_file do_execve_common load_elf_binary search_binary_handler bprm_execve copy_strings setup_arg_pages sys_execve __x64_sys_execve',
  mmap: 'do_mmap mmap_region vm_mmap_pgoff ksys_mmap_pgoff do_brk do_brk_flags sys_brk SyS_brk __x64_sys_brk do_mlock mlockall __x64_sys_mmap expand_stack',
  network:
    'alloc_skb __alloc_skb __netdev_alloc_skb netdev_alloc_frag __napi_alloc_skb napi_alloc_frag alloc_skb_with_frags sock_alloc_send_pskb skb_page_frag_refill sk_page_frag_refill tcp_sendmsg tcp_sendmsg_locked sk_stream_alloc_skb tcp_v4_rcv net_rx_action unix_stream_sendmsg sock_sendmsg __sys_sendmsg ___sys_sendmsg ip_rcv netif_receive_skb',
  tmpfs:
    'shmem_getpage shmem_getpage_gfp shmem_get_folio shmem_get_folio_gfp shmem_alloc_page shmem_alloc_folio shmem_fault shmem_write_begin shmem_alloc_and_acct_page shmem_alloc_and_add_folio shmem_file_read_iter',
  'kernel-thread':
    'kthread worker_thread process_one_work ret_from_fork ret_from_fork_asm kernel_thread_starter kernel_thread_helper',
  interrupt:
    'do_IRQ __do_softirq do_softirq irq_exit common_interrupt asm_common_interrupt ret_from_intr handle_irq_event apic_timer_interrupt call_softirq',
  'system-call':
    'system_call_fastpath entry_SYSCALL_64_fastpath entry_SYSCALL_64_after_hwframe do_syscall_64 x64_sys_call tracesys system_call system_call_exception el0_svc el0_svc_common el0_svc_handler el0_svc_naked el0_sync el0t_64_sync el0t_64_sync_handler ret_fast_syscall do_el0_svc invoke_syscall entry_SYSENTER_32 do_fast_syscall_32 __do_fast_syscall_32 sysenter_dispatch do_int80_syscall_32 entry_INT80_32 sysenter_do_call __do_syscall syscall_call',
};

const roles: ReadonlyMap<string, FrameRole> = new Map(
  Object.entries(byRole).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as FrameRole] as const)),
);

/** The compiler's copies of a function (`.isra.0`, `.constprop.5`, `.part.3`, `.cold`) mean what the function means. */
export function frameRole(symbol: string): FrameRole | undefined {
  const [name = ''] = symbol.split('.', 1);
  return roles.get(name);
}
