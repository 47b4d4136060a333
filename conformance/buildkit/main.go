// Command buildkit prints what BuildKit's own Dockerfile frontend makes of Dockerfiles: for every stage Config.User, ENV,
// ENTRYPOINT, CMD, SHELL, ONBUILD, the image its chain begins with, and what it refuses, with the line.
//
//	buildkit cases/*.json           answers each case of each file and writes the answers beside the cases as "expected"
//	buildkit -check cases/*.json    fails where an answer is not the kept one
//	buildkit -stream                one case a line on stdin, one answer a line on stdout
//	buildkit -walk DIR [-images F]  every Dockerfile below a directory: {"path", "answer"} a line; F gives facts of images
//
// Nothing is built and nothing is fetched: images answer with the configuration that the case gives.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
)

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
	case mode == "-walk" && (len(arguments) == 1 || len(arguments) == 3 && arguments[1] == "-images"):
		images := map[string]imageConfig{}
		if len(arguments) == 3 {
			must(json.Unmarshal(read(arguments[2]), &images))
		}
		walk(arguments[0], images)
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
		fmt.Fprintln(os.Stderr, "usage: buildkit [-check] cases/*.json | -stream | -walk DIR [-images FILE]")
		os.Exit(2)
	}
}

// answerFile answers the cases of one file; it returns how many answers are not the kept ones.
func answerFile(path string, isCheck bool) int {
	var file struct {
		Cases []testCase `json:"cases"`
	}
	must(decode(read(path), &file))
	worker := newWorker()
	defer worker.stop()
	differences := 0
	seen := map[string]bool{}
	var out bytes.Buffer
	out.WriteString("{\"cases\":[\n")
	for i, one := range file.Cases {
		if seen[one.Name] {
			fmt.Fprintf(os.Stderr, "%s: two cases are called %q\n", path, one.Name)
			os.Exit(1)
		}
		seen[one.Name] = true
		kept := one.Expected
		one.Expected = nil
		got := worker.answer(one)
		if isCheck && !sameJSON(kept, got) {
			differences++
			fmt.Fprintf(os.Stderr, "%s: %s\n  kept %s\n  now  %s\n", path, one.Name, kept, got)
		}
		one.Expected = got
		if i > 0 {
			out.WriteString(",\n")
		}
		out.Write(line(one))
	}
	out.WriteString("\n]}\n")
	if !isCheck {
		must(os.WriteFile(path, out.Bytes(), 0o644))
	}
	return differences
}

func walk(root string, images map[string]imageConfig) {
	worker := newWorker()
	defer worker.stop()
	must(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == ".git" {
			return fs.SkipDir
		}
		if !entry.Type().IsRegular() || !isDockerfile(entry.Name()) {
			return nil
		}
		relative, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		got := worker.answer(testCase{Bytes: read(path), Images: images})
		os.Stdout.Write(append(line(struct {
			Path   string          `json:"path"`
			Answer json.RawMessage `json:"answer"`
		}{filepath.ToSlash(relative), got}), '\n'))
		return nil
	}))
}

var (
	dockerfileName = regexp.MustCompile(`(?is)^(?:.*\.)?(?:docker|container)file(?:[._-].+)?$`)
	capitalName    = regexp.MustCompile(`(?s)^(?:.*[._-])?(?:Docker|Container)[Ff]ile(?:[._A-Z0-9-].*)?$`)
	otherName      = regexp.MustCompile(`(?i)\.(?:dockerignore|go|md|sh|ps1|j2|jinja2?|tmpl|tpl|template|in|erb|ya?ml|json|toml|txt|py|js|ts)$`)
)

// isDockerfile tells the names that the product takes for Dockerfiles; src/core/file-kind.ts knows more exceptions.
func isDockerfile(name string) bool {
	return (dockerfileName.MatchString(name) || capitalName.MatchString(name)) && !otherName.MatchString(name)
}

func sameJSON(a, b []byte) bool {
	var left, right any
	if json.Unmarshal(a, &left) != nil || json.Unmarshal(b, &right) != nil {
		return false
	}
	return reflect.DeepEqual(left, right)
}

func decode(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// line is JSON on one line, with <, > and & as they are.
func line(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return bytes.TrimRight(out.Bytes(), "\n")
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err)
	return data
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
