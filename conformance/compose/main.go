// Command compose prints what compose-go makes of Compose cases, as `docker compose config` would with all profiles on.
//
//	compose cases/*.json          answers each case of each file and writes the answers beside the cases as "expected"
//	compose -check cases/*.json   fails where an answer is not the kept one
//	compose -stream               one case a line on stdin, one answer a line on stdout
//
// A case has files, or the root of a checkout, and optionally what the command line names: the directory it is called
// in, files (-f), env_files, profiles. Nothing of this machine's environment is seen. Paths inside the root are printed
// relative to it.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

type testCase struct {
	Name     string            `json:"name,omitempty"`
	Files    map[string]string `json:"files,omitempty"`
	Root     string            `json:"root,omitempty"`
	Args     *arguments        `json:"args,omitempty"`
	Expected json.RawMessage   `json:"expected,omitempty"`
}

type arguments struct {
	Directory string   `json:"directory,omitempty"`
	Files     []string `json:"files,omitempty"`
	EnvFiles  []string `json:"envFiles,omitempty"`
	Profiles  []string `json:"profiles,omitempty"`
}

type answer struct {
	Error    string             `json:"error,omitempty"`
	Name     string             `json:"name,omitempty"`
	Services map[string]service `json:"services,omitempty"`
	Jobs     map[string]service `json:"jobs,omitempty"`
}

type service struct {
	Image    string         `json:"image,omitempty"`
	Build    *build         `json:"build,omitempty"`
	Settings map[string]any `json:"settings"`
	Hooks    map[string]any `json:"hooks,omitempty"`
	Files    []file         `json:"files,omitempty"`
}

// file is a secret or config in a container.
type file struct {
	Kind   string `json:"kind"`
	Source string `json:"source"`
	Target string `json:"target,omitempty"`
	UID    string `json:"uid,omitempty"`
	GID    string `json:"gid,omitempty"`
}

type build struct {
	Context            string             `json:"context"`
	Dockerfile         string             `json:"dockerfile,omitempty"`
	Inline             string             `json:"inline,omitempty"`
	Target             string             `json:"target,omitempty"`
	Args               map[string]*string `json:"args,omitempty"`
	Privileged         bool               `json:"privileged,omitempty"`
	Network            string             `json:"network,omitempty"`
	Entitlements       []string           `json:"entitlements,omitempty"`
	AdditionalContexts map[string]string  `json:"additionalContexts,omitempty"`
}

const home = "/HOME-OF-THE-USER"

// root is the checkout's directory; base is the directory above it that paths may climb to.
type place struct{ root, base string }

func (p place) shown(path string) string {
	if path == home {
		return "~"
	}
	if rest, ok := strings.CutPrefix(path, home+"/"); ok {
		return "~/" + rest
	}
	if path == p.base || strings.HasPrefix(path, p.base+"/") {
		if rel, err := filepath.Rel(p.root, path); err == nil {
			return rel
		}
	}
	return path
}

func (p place) message(err error) string {
	text := strings.ReplaceAll(err.Error(), p.root+"/", "")
	return strings.ReplaceAll(text, p.root, ".")
}

func main() {
	arguments := os.Args[1:]
	mode := ""
	if len(arguments) > 0 && strings.HasPrefix(arguments[0], "-") {
		mode, arguments = arguments[0], arguments[1:]
	}
	switch {
	case mode == "-worker":
		work(os.Stdin, os.Stdout)
	case mode == "-stream":
		stream(os.Stdin, os.Stdout)
	case (mode == "" || mode == "-check") && len(arguments) > 0:
		differences := 0
		for _, path := range arguments {
			differences += answerFile(path, mode == "-check")
		}
		if differences > 0 {
			fmt.Fprintf(os.Stderr, "%d answers are not the kept ones\n", differences)
			os.Exit(1)
		}
	default:
		fmt.Fprintln(os.Stderr, "usage: compose [-check] cases/*.json | -stream")
		os.Exit(2)
	}
}

// answerFile answers the cases of one file; it returns how many answers are not the kept ones.
func answerFile(path string, isCheck bool) int {
	text, err := os.ReadFile(path)
	check(err)
	var cases []testCase
	check(json.Unmarshal(text, &cases))
	worker := newWorker()
	defer worker.stop()
	differences := 0
	seen := map[string]bool{}
	var out bytes.Buffer
	out.WriteString("[\n")
	for i, c := range cases {
		if seen[c.Name] {
			fmt.Fprintf(os.Stderr, "%s: two cases are called %q\n", path, c.Name)
			os.Exit(1)
		}
		seen[c.Name] = true
		kept := c.Expected
		c.Expected = nil
		got := worker.answer(c)
		// compose-go reports one of several errors, and walks maps in a random order.
		for again := 0; again < 50 && !sameJSON(kept, got) && isError(kept) && isError(got); again++ {
			got = worker.answer(c)
		}
		if isCheck && !sameJSON(kept, got) {
			differences++
			fmt.Fprintf(os.Stderr, "%s: %s\n  kept %s\n  now  %s\n", path, c.Name, kept, got)
		}
		c.Expected = got
		out.Write(line(c))
		if i < len(cases)-1 {
			out.WriteString(",")
		}
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	if !isCheck {
		check(os.WriteFile(path, out.Bytes(), 0o644))
	}
	return differences
}

func isError(text json.RawMessage) bool {
	var said answer
	return json.Unmarshal(text, &said) == nil && said.Error != ""
}

func sameJSON(a, b []byte) bool {
	var left, right any
	if json.Unmarshal(a, &left) != nil || json.Unmarshal(b, &right) != nil {
		return false
	}
	return reflect.DeepEqual(left, right)
}

// line is JSON on one line, with <, > and & as they are.
func line(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(value))
	return bytes.TrimRight(out.Bytes(), "\n")
}

func runCase(c testCase) answer {
	args := arguments{}
	if c.Args != nil {
		args = *c.Args
	}
	if c.Root != "" {
		return judge(place{c.Root, filepath.Dir(c.Root)}, args)
	}
	base, err := os.MkdirTemp("", "compose-case")
	check(err)
	base, err = filepath.EvalSymlinks(base)
	check(err)
	defer os.RemoveAll(base)
	root := filepath.Join(base, "above", "root")
	check(os.MkdirAll(root, 0o755))
	for name, text := range c.Files {
		file := filepath.Join(root, name)
		check(os.MkdirAll(filepath.Dir(file), 0o755))
		check(os.WriteFile(file, []byte(text), 0o644))
	}
	return judge(place{root, base}, args)
}

func judge(p place, args arguments) (out answer) {
	defer func() {
		if r := recover(); r != nil {
			out = answer{Error: fmt.Sprintf("panic: %v", r)}
		}
	}()
	check(os.Chdir(filepath.Join(p.root, args.Directory)))
	envFiles := []string{}
	for _, file := range args.EnvFiles {
		envFiles = append(envFiles, filepath.Join(p.root, file))
	}
	files := []string{}
	for _, file := range args.Files {
		files = append(files, filepath.Join(p.root, file))
	}
	profiles := args.Profiles
	if len(profiles) == 0 {
		profiles = []string{"*"}
	}
	// As cmd/compose/compose.go of docker/compose does, without WithOsEnv.
	options, err := cli.NewProjectOptions(files,
		cli.WithEnvFiles(envFiles...),
		cli.WithDotEnv,
		cli.WithConfigFileEnv,
		cli.WithDefaultConfigPath,
		cli.WithEnvFiles(envFiles...),
		cli.WithDotEnv,
		cli.WithDefaultProfiles(profiles...),
		cli.WithDiscardEnvFile,
	)
	if err != nil {
		return answer{Error: p.message(err)}
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return answer{Error: p.message(err)}
	}
	out = answer{Name: project.Name, Services: map[string]service{}, Jobs: map[string]service{}}
	for name, s := range project.Services {
		shown := p.service(s.ContainerSpec, s.WorkloadSpec, s.Profiles)
		shown.Hooks = p.hooks(s)
		out.Services[name] = shown
	}
	for name, j := range project.Jobs {
		out.Jobs[name] = p.service(j.ContainerSpec, j.WorkloadSpec, j.Profiles)
	}
	return out
}

func (p place) hooks(s types.ServiceConfig) map[string]any {
	hooks := map[string]any{}
	for i, h := range s.PreStart {
		hooks[fmt.Sprintf("pre_start[%d]", i)] = p.service(h.ContainerSpec, types.WorkloadSpec{}, nil)
	}
	for key, list := range map[string][]types.ServiceHook{"post_start": s.PostStart, "pre_stop": s.PreStop} {
		for i, h := range list {
			shown := map[string]any{}
			put(shown, "user", h.User)
			put(shown, "privileged", h.Privileged)
			if h.Command != nil {
				shown["command"] = h.Command
			}
			put(shown, "environment", h.Environment)
			hooks[fmt.Sprintf("%s[%d]", key, i)] = shown
		}
	}
	return hooks
}

// put leaves out what `config` leaves out: empty strings, false, empty lists and maps.
func put(settings map[string]any, key string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case bool:
		if !v {
			return
		}
	case []string:
		if len(v) == 0 {
			return
		}
	case types.Mapping:
		if len(v) == 0 {
			return
		}
	case types.MappingWithEquals:
		if len(v) == 0 {
			return
		}
	}
	settings[key] = value
}

func (p place) service(c types.ContainerSpec, w types.WorkloadSpec, profiles []string) service {
	settings := map[string]any{}
	put(settings, "user", c.User)
	put(settings, "privileged", c.Privileged)
	put(settings, "userns_mode", c.UserNSMode)
	put(settings, "pid", c.Pid)
	put(settings, "ipc", c.Ipc)
	put(settings, "uts", c.Uts)
	put(settings, "cgroup", c.Cgroup)
	put(settings, "network_mode", c.NetworkMode)
	put(settings, "use_api_socket", c.UseAPISocket)
	put(settings, "cap_add", c.CapAdd)
	put(settings, "cap_drop", c.CapDrop)
	put(settings, "security_opt", c.SecurityOpt)
	put(settings, "group_add", c.GroupAdd)
	put(settings, "read_only", c.ReadOnly)
	put(settings, "sysctls", c.Sysctls)
	put(settings, "profiles", profiles)
	put(settings, "environment", c.Environment)
	if c.Entrypoint != nil {
		settings["entrypoint"] = c.Entrypoint
	}
	if c.Command != nil {
		settings["command"] = c.Command
	}
	devices := []map[string]any{}
	for _, d := range c.Devices {
		device := map[string]any{"source": d.Source}
		put(device, "target", d.Target)
		put(device, "permissions", d.Permissions)
		devices = append(devices, device)
	}
	if len(devices) > 0 {
		settings["devices"] = devices
	}
	ports := []map[string]any{}
	for _, q := range w.Ports {
		port := map[string]any{"target": q.Target}
		put(port, "mode", q.Mode)
		put(port, "host_ip", q.HostIP)
		put(port, "published", q.Published)
		put(port, "protocol", q.Protocol)
		ports = append(ports, port)
	}
	if len(ports) > 0 {
		settings["ports"] = ports
	}
	volumes := []map[string]any{}
	for _, v := range c.Volumes {
		volume := map[string]any{"type": v.Type, "target": v.Target}
		if v.Type == "bind" {
			put(volume, "source", p.shown(v.Source))
		} else {
			put(volume, "source", v.Source)
		}
		put(volume, "read_only", v.ReadOnly)
		volumes = append(volumes, volume)
	}
	if len(volumes) > 0 {
		settings["volumes"] = volumes
	}
	shown := service{Image: c.Image, Settings: settings}
	for _, s := range c.Secrets {
		shown.Files = append(shown.Files, file{"secret", s.Source, s.Target, s.UID, s.GID})
	}
	for _, s := range c.Configs {
		shown.Files = append(shown.Files, file{"config", s.Source, s.Target, s.UID, s.GID})
	}
	if b := w.Build; b != nil {
		contexts := map[string]string{}
		for name, value := range b.AdditionalContexts {
			contexts[name] = p.shown(value)
		}
		shown.Build = &build{
			Context: p.shown(b.Context), Dockerfile: p.shown(b.Dockerfile), Inline: b.DockerfileInline, Target: b.Target,
			Args: b.Args, Privileged: b.Privileged, Network: b.Network, Entitlements: b.Entitlements, AdditionalContexts: contexts,
		}
	}
	return shown
}

// rawEnv is docker/compose's own format `raw`: every line as it stands.
func rawEnv(r io.Reader, _ string, vars map[string]string, lookup func(string) (string, bool)) error {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line := strings.TrimLeft(strings.TrimPrefix(lines.Text(), "\uFEFF"), " \t")
		if line == "" || line[0] == '#' {
			continue
		}
		key, value, found := strings.Cut(line, "=")
		if !found {
			inherited, ok := lookup(key)
			if !ok {
				continue
			}
			value = inherited
		}
		vars[key] = value
	}
	return lines.Err()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
