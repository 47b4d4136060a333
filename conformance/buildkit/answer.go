package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/containerd/platforms"
	"github.com/distribution/reference"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/moby/buildkit/solver/pb"
	dockerspec "github.com/moby/docker-image-spec/specs-go/v1"
	digest "github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

// testCase is a Dockerfile with what its build is given. Images that it does not name answer with an empty
// configuration, or not at all when OnlyTheseImages is set.
type testCase struct {
	Name            string                 `json:"name,omitempty"`
	Dockerfile      string                 `json:"dockerfile,omitempty"`
	Bytes           []byte                 `json:"base64,omitempty"` // instead of Dockerfile, where it is no text
	Repeat          *repeat                `json:"repeat,omitempty"`
	BuildArgs       map[string]string      `json:"buildArgs,omitempty"`
	Platform        string                 `json:"platform,omitempty"`
	Target          string                 `json:"target,omitempty"`
	Images          map[string]imageConfig `json:"images,omitempty"`
	OnlyTheseImages bool                   `json:"onlyTheseImages,omitempty"`
	Expected        json.RawMessage        `json:"expected,omitempty"`
}

// repeat stands in the Dockerfile as @@, for lines that are too long to keep.
type repeat struct {
	Text  string `json:"text"`
	Times int    `json:"times"`
}

func (c testCase) text() []byte {
	if c.Bytes != nil {
		return c.Bytes
	}
	if c.Repeat != nil {
		return []byte(strings.ReplaceAll(c.Dockerfile, "@@", strings.Repeat(c.Repeat.Text, c.Repeat.Times)))
	}
	return []byte(c.Dockerfile)
}

// imageConfig is what a registry says about a base image.
type imageConfig struct {
	User       string   `json:"user,omitempty"`
	Env        []string `json:"env,omitempty"`
	Entrypoint []string `json:"entrypoint,omitempty"`
	Cmd        []string `json:"cmd,omitempty"`
	OnBuild    []string `json:"onbuild,omitempty"`
	Shell      []string `json:"shell,omitempty"`
	WorkingDir string   `json:"workdir,omitempty"`
	Platform   string   `json:"platform,omitempty"`
}

type answer struct {
	// Refused is why the build of the target fails before anything runs.
	Refused *refusal `json:"refused,omitempty"`
	// Builds is the index of the stage that the case's target names.
	Builds *int `json:"builds,omitempty"`
	// Warnings are the lint rules that building the target calls; only where `# check=` stands in the file.
	Warnings []string `json:"warnings,omitempty"`
	// Stages are all stages of the file, each asked for by its name; none when the file cannot be split into stages.
	Stages []stageAnswer `json:"stages,omitempty"`
}

type refusal struct {
	Line    int    `json:"line,omitempty"`    // from 1; BuildKit does not always say one
	EndLine int    `json:"endLine,omitempty"` // where it is another
	Message string `json:"message"`
}

type stageAnswer struct {
	Name    string   `json:"name,omitempty"`
	Line    int      `json:"line"`
	Hidden  bool     `json:"hidden,omitempty"` // nobody can ask for it: a later stage has its name
	Refused *refusal `json:"refused,omitempty"`
	*config
}

// config is what the image would say. Base is where the chain of stages begins: scratch, or the normalised reference.
type config struct {
	Base       string   `json:"base"`
	User       string   `json:"user"`
	Env        []string `json:"env"`
	Entrypoint []string `json:"entrypoint"`
	Cmd        []string `json:"cmd"`
	Shell      []string `json:"shell,omitempty"`
	OnBuild    []string `json:"onbuild,omitempty"`
}

func judge(one testCase) answer {
	var out answer
	var warnings map[string]bool
	built, refused := build(one, one.text(), one.Target, &warnings)
	out.Refused = refused
	if _, _, _, isGiven := parser.ParseDirective("check", one.text()); isGiven {
		out.Warnings = slices.Sorted(maps.Keys(warnings))
	}
	stages, err := stagesOf(one.text())
	if err != nil {
		return out
	}
	last := map[string]int{}
	for i, stage := range stages {
		if stage.Name != "" {
			last[stage.Name] = i
		}
	}
	if index, isThere := last[strings.ToLower(one.Target)]; one.Target != "" && isThere {
		out.Builds = &index
	}
	for i, stage := range stages {
		got := stageAnswer{Name: stage.Name, Line: stage.Location[0].Start.Line}
		isLast := i == len(stages)-1
		switch {
		case isLast && one.Target == "", out.Builds != nil && *out.Builds == i:
			got.config, got.Refused = built, refused
		case stage.Name != "" && last[stage.Name] != i:
			got.Hidden = true
		case stage.Name != "":
			got.config, got.Refused = build(one, one.text(), stage.Name, nil)
		case isLast:
			got.config, got.Refused = build(one, one.text(), "", nil)
		default:
			if text, name, ok := withName(one.text(), i); ok {
				got.config, got.Refused = build(one, text, name, nil)
				if got.Refused != nil {
					got.Refused.Message = strings.ReplaceAll(got.Refused.Message, name, fmt.Sprintf("stage-%d", i))
				}
			} else {
				got.Hidden = true
			}
		}
		out.Stages = append(out.Stages, got)
	}
	return out
}

func stagesOf(text []byte) ([]instructions.Stage, error) {
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	stages, _, err := instructions.Parse(parsed.AST, linter.New(&linter.Config{}))
	return stages, err
}

// baseLabel is set on the configuration of each base image, to see which one a chain of stages begins with.
const baseLabel = "runs-as.base"

func build(one testCase, text []byte, target string, warnings *map[string]bool) (*config, *refusal) {
	platform := ocispecs.Platform{OS: "linux", Architecture: "amd64"}
	caps := pb.Caps.CapSet(pb.Caps.All())
	called := map[string]bool{}
	options := dockerfile2llb.ConvertOpt{
		Config: dockerui.Config{
			BuildArgs:      maps.Clone(one.BuildArgs),
			Target:         target,
			BuildPlatforms: []ocispecs.Platform{platform},
		},
		MetaResolver: resolver{one},
		LLBCaps:      &caps,
		Warn: func(rule, _, _, _ string, _ []parser.Range) {
			called[rule] = true
		},
	}
	if one.Platform != "" {
		asked, err := platforms.Parse(one.Platform)
		if err != nil {
			return nil, &refusal{Message: err.Error()}
		}
		options.TargetPlatform = &asked
	}
	result, err := dockerfile2llb.Dockerfile2LLB(context.Background(), text, options)
	if warnings != nil {
		*warnings = called
	}
	if err != nil {
		return nil, refusalOf(err)
	}
	image := result.Image.Config
	base := "scratch"
	if result.BaseImage != nil {
		base = result.BaseImage.Config.Labels[baseLabel]
	}
	return &config{
		Base:       base,
		User:       image.User,
		Env:        nilIfEmpty(image.Env),
		Entrypoint: nilIfEmpty(image.Entrypoint),
		Cmd:        nilIfEmpty(image.Cmd),
		Shell:      image.Shell,
		OnBuild:    image.OnBuild,
	}, nil
}

// nilIfEmpty: an image's configuration, which is JSON with omitempty, does not tell an empty list from none.
func nilIfEmpty(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}

var (
	suggestion = regexp.MustCompile(` \(did you mean [^)]*\?\)`)
	lintRules  = regexp.MustCompile(`^(lint violation found for rules: )(.*)$`)
)

// refusalOf takes the innermost place, and leaves out of the words what differs from run to run.
func refusalOf(err error) *refusal {
	message := suggestion.ReplaceAllString(err.Error(), "")
	if match := lintRules.FindStringSubmatch(message); match != nil {
		rules := strings.Split(match[2], ", ")
		slices.Sort(rules)
		message = match[1] + strings.Join(rules, ", ")
	}
	out := &refusal{Message: message}
	var place *parser.LocationError
	if errors.As(err, &place) && len(place.Locations) > 0 && len(place.Locations[0]) > 0 {
		ranges := place.Locations[0]
		out.Line = ranges[0].Start.Line
		if end := ranges[len(ranges)-1].End.Line; end != out.Line {
			out.EndLine = end
		}
	}
	return out
}

type resolver struct{ one testCase }

// ResolveImageConfig answers from the case.
func (r resolver) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	facts, isThere := r.facts(ref)
	if !isThere && r.one.OnlyTheseImages {
		return "", "", nil, errors.New("not found")
	}
	platform := ocispecs.Platform{OS: "linux", Architecture: "amd64"}
	if facts.Platform != "" {
		asked, err := platforms.Parse(facts.Platform)
		if err != nil {
			return "", "", nil, err
		}
		platform = asked
	}
	var image dockerspec.DockerOCIImage
	image.Platform = platform
	image.Config.User = facts.User
	image.Config.Env = facts.Env
	image.Config.Entrypoint = facts.Entrypoint
	image.Config.Cmd = facts.Cmd
	image.Config.OnBuild = facts.OnBuild
	image.Config.Shell = facts.Shell
	image.Config.WorkingDir = facts.WorkingDir
	image.Config.Labels = map[string]string{baseLabel: ref}
	image.RootFS = ocispecs.RootFS{Type: "layers", DiffIDs: []digest.Digest{digest.FromString(ref)}}
	text, err := json.Marshal(image)
	return ref, "", text, err
}

func (r resolver) facts(ref string) (imageConfig, bool) {
	for name, facts := range r.one.Images {
		named, err := reference.ParseNormalizedNamed(name)
		if err == nil && reference.TagNameOnly(named).String() == ref {
			return facts, true
		}
	}
	return imageConfig{}, false
}

// withName gives the unnamed stage with an index a name that nothing in the file mentions, so that it can be asked for.
// FROM of that stage is written again on its first line, with AS on its last one and nothing between: nothing
// moves. Names only add: no other line can mean this one. Not done where something could tell the difference: lint
// findings that fail a build, and TARGETSTAGE, which holds the name.
func withName(text []byte, index int) ([]byte, string, bool) {
	if _, _, _, isGiven := parser.ParseDirective("check", text); isGiven || bytes.Contains(text, []byte("TARGETSTAGE")) {
		return nil, "", false
	}
	name := "runs-as-asks-for-this"
	for bytes.Contains(bytes.ToLower(text), []byte(name)) {
		name += "-too"
	}
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, "", false
	}
	stage := -1
	for _, node := range parsed.AST.Children {
		if !strings.EqualFold(node.Value, "from") {
			continue
		}
		stage++
		if stage != index {
			continue
		}
		lines := bytes.Split(text, []byte("\n"))
		if node.EndLine == node.StartLine {
			lines[node.StartLine-1] = []byte(node.Original + " AS " + name)
		} else {
			lines[node.StartLine-1] = []byte(node.Original + " " + string(parsed.EscapeToken))
			for i := node.StartLine; i < node.EndLine; i++ {
				lines[i] = nil
			}
			lines[node.EndLine-1] = []byte("AS " + name)
		}
		named := bytes.Join(lines, []byte("\n"))
		return named, name, onlyNameDiffers(text, named, index, name)
	}
	return nil, "", false
}

func onlyNameDiffers(text, named []byte, index int, name string) bool {
	before, err := stagesOf(text)
	if err != nil {
		return false
	}
	after, err := stagesOf(named)
	if err != nil || len(before) != len(after) {
		return false
	}
	for i, stage := range before {
		wanted := stage.Name
		if i == index {
			wanted = name
		}
		other := after[i]
		if other.Name != wanted || other.BaseName != stage.BaseName || other.Platform != stage.Platform {
			return false
		}
		if other.Location[0].Start.Line != stage.Location[0].Start.Line || !reflect.DeepEqual(other.Commands, stage.Commands) {
			return false
		}
	}
	return true
}
