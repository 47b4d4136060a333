// Command compose prints what compose-go makes of Compose cases, as `docker compose config` would with all profiles on.
//
//	go run . cases/*.json        each case of each file; writes the answers beside the cases as "expected"
//	go run . -project DIR FILE…  one project of a checkout: settings as JSON on stdout
//
// A case has files, and optionally what the command line names: files (-f), env_files, profiles. Nothing of this
// machine's environment is seen. Paths inside the root are printed relative to it.
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
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/sirupsen/logrus"
)

type testCase struct {
	Name     string            `json:"name"`
	Files    map[string]string `json:"files"`
	Args     *arguments        `json:"args,omitempty"`
	Expected any               `json:"expected,omitempty"`
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
}

type build struct {
	Context            string             `json:"context"`
	Dockerfile         string             `json:"dockerfile,omitempty"`
	Inline             string             `json:"inline,omitempty"`
	Target             string             `json:"target,omitempty"`
	Args               map[string]*string `json:"args,omitempty"`
	Privileged         bool               `json:"privileged,omitempty"`
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
	logrus.SetOutput(io.Discard)
	os.Clearenv()
	os.Setenv("HOME", home)
	dotenv.RegisterFormat("raw", rawEnv)
	if len(os.Args) > 3 && os.Args[1] == "-project" {
		root, err := filepath.Abs(os.Args[2])
		check(err)
		out := judge(place{root, filepath.Dir(root)}, arguments{Files: os.Args[3:]})
		check(json.NewEncoder(os.Stdout).Encode(out))
		return
	}
	if len(os.Args) > 2 && os.Args[1] == "-stream" {
		stream(os.Args[2])
		return
	}
	for _, path := range os.Args[1:] {
		regenerate(path)
	}
}

// stream reads a list of {directory, files} and prints one answer a line: for whole checkouts.
func stream(root string) {
	root, err := filepath.Abs(root)
	check(err)
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(make([]byte, 1<<20), 1<<26)
	for input.Scan() {
		var args arguments
		check(json.Unmarshal(input.Bytes(), &args))
		check(json.NewEncoder(os.Stdout).Encode(judge(place{root, filepath.Dir(root)}, args)))
	}
}

func regenerate(path string) {
	text, err := os.ReadFile(path)
	check(err)
	var cases []testCase
	check(json.Unmarshal(text, &cases))
	for i := range cases {
		cases[i].Expected = runCase(cases[i])
	}
	var out bytes.Buffer
	out.WriteString("[\n")
	for i, c := range cases {
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		check(encoder.Encode(c))
		out.Truncate(out.Len() - 1)
		if i < len(cases)-1 {
			out.WriteString(",")
		}
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	check(os.WriteFile(path, out.Bytes(), 0o644))
}

func runCase(c testCase) answer {
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
	args := arguments{}
	if c.Args != nil {
		args = *c.Args
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
	if b := w.Build; b != nil {
		contexts := map[string]string{}
		for name, value := range b.AdditionalContexts {
			contexts[name] = p.shown(value)
		}
		shown.Build = &build{
			Context: p.shown(b.Context), Dockerfile: p.shown(b.Dockerfile), Inline: b.DockerfileInline, Target: b.Target,
			Args: b.Args, Privileged: b.Privileged, Entitlements: b.Entitlements, AdditionalContexts: contexts,
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
