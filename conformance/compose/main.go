package main

import (
	_ "github.com/compose-spec/compose-go/v2/cli"
	_ "github.com/sirupsen/logrus"
)

func main() {}
