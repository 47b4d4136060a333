package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/sirupsen/logrus"
)

// A case that grows without bounds (aliases of aliases of aliases) must not take the machine with it: a process of
// its own answers, with this much time for a case and this much memory.
const (
	timeLimit   = 10 * time.Second
	memoryLimit = 3 << 30
)

// tooMuch answers a case that compose-go does not get done within the limits.
var tooMuch = json.RawMessage(`{"tooMuch":true}`)

type worker struct {
	command *exec.Cmd
	input   io.WriteCloser
	answers chan json.RawMessage
}

func newWorker() *worker {
	w := &worker{}
	w.start()
	return w
}

func (w *worker) start() {
	self, err := os.Executable()
	check(err)
	w.command = exec.Command(self, "-worker")
	w.input, err = w.command.StdinPipe()
	check(err)
	output, err := w.command.StdoutPipe()
	check(err)
	check(w.command.Start())
	answers := make(chan json.RawMessage)
	w.answers = answers
	go func() {
		defer close(answers)
		lines := lineReader(output)
		for {
			text, err := lines.ReadBytes('\n')
			if err != nil {
				return
			}
			answers <- json.RawMessage(text[:len(text)-1])
		}
	}()
}

func (w *worker) stop() {
	w.input.Close()
	w.command.Process.Kill()
	for range w.answers {
	}
	w.command.Wait()
}

func (w *worker) answer(one testCase) json.RawMessage {
	request := append(line(one), '\n')
	go w.input.Write(request)
	select {
	case got, isThere := <-w.answers:
		if isThere {
			return got
		}
	case <-time.After(timeLimit):
	}
	w.stop()
	w.start()
	return tooMuch
}

// stream answers one case a line.
func stream(input io.Reader, output io.Writer) {
	w := newWorker()
	defer w.stop()
	lines := lineReader(input)
	for {
		text, err := lines.ReadBytes('\n')
		if len(text) > 0 {
			var one testCase
			check(json.Unmarshal(text, &one))
			one.Expected = nil
			_, failed := output.Write(append(w.answer(one), '\n'))
			check(failed)
		}
		if err != nil {
			return
		}
	}
}

// work is the process that answers.
func work(input io.Reader, output io.Writer) {
	logrus.SetOutput(io.Discard)
	os.Clearenv()
	check(os.Setenv("HOME", home))
	dotenv.RegisterFormat("raw", rawEnv)
	check(syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: memoryLimit, Max: memoryLimit}))
	lines := lineReader(input)
	for {
		text, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var one testCase
		check(json.Unmarshal(text, &one))
		_, err = output.Write(append(line(runCase(one)), '\n'))
		check(err)
	}
}

func lineReader(input io.Reader) *bufio.Reader {
	return bufio.NewReaderSize(input, 1<<20)
}
