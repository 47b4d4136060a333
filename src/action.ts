import { main } from './action/main.ts';

process.exitCode = await main(process.env, text => process.stdout.write(text));
