/**
 * Keys that dockerd 28.5 or 29.8 takes in daemon.json: its flags, the plural names of flags that repeat, and a few that have no flag.
 * A key must be spelled exactly so.
 * https://github.com/moby/moby/blob/v28.5.2/cmd/dockerd/config.go, config_unix.go, options.go; daemon/config/config.go#L78-L98
 */
const daemonKeys: ReadonlySet<string> = new Set(
  `add-runtime allow-direct-routing allow-nondistributable-artifacts api-cors-header apparmor-profile authorization-plugin
  authorization-plugins bip bip6 bridge bridge-accept-fwmark builder cdi-spec-dir cdi-spec-dirs cgroup-parent config-file containerd
  containerd-namespace containerd-plugins-namespace cpu-rt-period cpu-rt-runtime cri-containerd data-root debug default-address-pool
  default-address-pools default-cgroupns-mode default-gateway default-gateway-v6 default-ipc-mode default-network-opt
  default-network-opts default-runtime default-shm-size default-stop-timeout default-ulimit default-ulimits deprecated-key-path dns
  dns-opt dns-opts dns-search exec-opt exec-opts exec-root experimental extension-config extension-dirs feature features
  firewall-backend fixed-cidr fixed-cidr-v6 group help host host-gateway-ip host-gateway-ips hosts http-proxy https-proxy icc init
  init-path insecure-registries insecure-registry ip ip-forward ip-forward-no-drop ip-masq ip6tables iptables ipv6 label labels
  live-restore log-driver log-format log-level log-opt log-opts max-concurrent-downloads max-concurrent-uploads
  max-download-attempts metrics-addr min-api-version mtu network-control-plane-mtu network-diagnostic-port no-new-privileges
  no-proxy node-generic-resource node-generic-resources nri-opt nri-opts pidfile raw-logs registry-mirror registry-mirrors restart
  rootless runtimes seccomp-profile selinux-enabled shutdown-timeout storage-driver storage-opt storage-opts
  swarm-default-advertise-addr tls tlscacert tlscert tlskey tlsverify userland-proxy userland-proxy-path userns-remap validate version`.split(
    /\s+/,
  ),
);

/** Keys whose object is one value. The keys inside any other object count as keys of the file itself. */
const wholeObjects: ReadonlySet<string> = new Set([
  'cluster-store-opts',
  'default-network-opts',
  'log-opts',
  'runtimes',
  'default-ulimits',
  'features',
  'builder',
  'extension-config',
  'nri-opts',
]);

/** Whether dockerd takes a key, in this spelling. */
export function isDaemonKey(key: string): boolean {
  return daemonKeys.has(key);
}

/** Whether dockerd looks for keys of its own inside the object of a key (`proxies` is meant; it does so in any other too). */
export function isFlattened(key: string): boolean {
  return !wholeObjects.has(key);
}

/** The key that was meant, where only the case is wrong. */
export function keyInOtherCase(key: string): string | undefined {
  const lower = key.toLowerCase();
  return lower !== key && daemonKeys.has(lower) ? lower : undefined;
}
